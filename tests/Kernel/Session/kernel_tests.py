"""Jupyter's own tests for kernels, with what they should say to this one."""
import unittest

import jupyter_kernel_test


class ArtGanKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "artgan-under-test"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    code_page_something = "?Console.WriteLine"
    code_generate_error = 'throw new Exception("no");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"bare"', "result": "bare"},
        {"code": "6 * 8", "result": "48"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>1</b>"));', "mime": "text/html"},
        {"code": "display(7);", "mime": "text/plain"},
    ]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_clear_output = "ClearOutput();"
    completion_samples = [
        {"text": "Console.WriteLi", "matches": {"WriteLine"}},
        {"text": "Environment.NewL", "matches": {"NewLine"}},
    ]
    complete_code_samples = ["1", "var x = 1;", "if (true) { }"]
    incomplete_code_samples = ["if (true) {", "Console.WriteLine("]
    invalid_code_samples = [")("]
    code_inspect_sample = "Console.WriteLine"


if __name__ == "__main__":
    unittest.main(verbosity=2)

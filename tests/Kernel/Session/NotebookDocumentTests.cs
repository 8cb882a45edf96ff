using System.Text.Json.Nodes;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Kernel.Session;

public class NotebookDocumentTests
{
    // As Jupyter writes it: keys sorted, indented by one.
    private const string Example = """
        {
         "cells": [
          {
           "attachments": {
            "a.png": {
             "image/png": "AAAA"
            }
           },
           "cell_type": "markdown",
           "id": "intro",
           "metadata": {
            "editable": false
           },
           "source": [
            "# Größe 😀 <b>\n",
            "end"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "future": [
            1.50,
            null
           ],
           "id": "b_1-2",
           "metadata": {},
           "outputs": [
            {
             "data": {
              "application/vnd.plotly.v1+json": {
               "data": []
              },
              "image/png": "iVBORw0KGgo=",
              "text/plain": [
               "one\n",
               "two"
              ]
             },
             "execution_count": 3,
             "metadata": {},
             "output_type": "execute_result"
            },
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "x\n"
             ]
            }
           ],
           "source": []
          }
         ],
         "metadata": {
          "custom": {
           "deep": true
          },
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "csharp",
           "name": ".net-csharp"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5,
         "unknown": "kept"
        }

        """;

    [Fact]
    public void A_notebook_written_by_Jupyter_is_written_back_the_same() =>
        Assert.Equal(Example, NotebookDocument.Parse(Example).ToJson());

    [Fact]
    public void Older_notebooks_get_identifiers_that_are_valid_unique_and_the_same_each_time()
    {
        const string Old = """{"nbformat":4,"nbformat_minor":2,"metadata":{},"cells":[{"cell_type":"markdown","metadata":{},"source":"a"},{"cell_type":"markdown","metadata":{},"source":"a"},{"cell_type":"raw","id":"not valid!","metadata":{},"source":["b"]}]}""";
        var first = NotebookDocument.Parse(Old).Cells.Select(cell => cell.Id).ToList();
        Assert.Equal(3, first.Distinct().Count());
        Assert.All(first, id => Assert.Matches("^[a-zA-Z0-9-_]{1,64}$", id));
        Assert.Equal(first, NotebookDocument.Parse(Old).Cells.Select(cell => cell.Id));
        Assert.Equal(5, (int)JsonNode.Parse(NotebookDocument.Parse(Old).ToJson())!["nbformat_minor"]!);
    }

    [Fact]
    public void Any_text_survives_writing_and_reading()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            // Lone surrogates are no text, and line ends become \n.
            var source = new string([.. text.Get.Where(character => !char.IsSurrogate(character))]).ReplaceLineEndings("\n");
            var document = new NotebookDocument { Cells = [new NotebookCell { Id = "a", Kind = CellKind.Code, Source = source }] };
            return NotebookDocument.Parse(document.ToJson()).Cells[0].Source == source;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("not json", "is not JSON")]
    [InlineData("{\"cells\": [", "is not JSON")]
    [InlineData("", "is not JSON")]
    [InlineData("[1, 2]", "not a notebook")]
    [InlineData("{\"a\": 1}", "not a notebook")]
    [InlineData("{\"nbformat\": 3, \"worksheets\": []}", "format 3")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"video\"}]}", "Cell 1")]
    public void What_is_no_notebook_is_said_in_one_sentence(string content, string expected)
    {
        var error = Assert.Throws<UserException>(() => NotebookDocument.Parse(content, "x.ipynb"));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains("x.ipynb", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{\"kernelspec\":{\"name\":\".net-csharp\",\"language\":\"C#\"}}", true)]
    [InlineData("{\"kernelspec\":{\"name\":\"csharp\"}}", true)]
    [InlineData("{\"language_info\":{\"name\":\"polyglot-notebook\"}}", true)]
    [InlineData("{\"kernelspec\":{\"name\":\"python3\",\"language\":\"python\"}}", false)]
    [InlineData("{\"kernelspec\":{\"name\":\".net-fsharp\",\"language\":\"F#\"}}", false)]
    public void Only_notebooks_for_CSharp_are_run(string metadata, bool accepted)
    {
        var document = NotebookDocument.Parse($"{{\"nbformat\":4,\"nbformat_minor\":5,\"cells\":[],\"metadata\":{metadata}}}");
        if (!accepted)
        {
            Assert.Contains(".net-csharp", Assert.Throws<UserException>(() => document.RequireCSharp("x.ipynb")).Message, StringComparison.Ordinal);
            return;
        }

        document.RequireCSharp("x.ipynb");
        Assert.Equal(".net-csharp", (string?)document.Metadata["kernelspec"]!["name"]);
        Assert.Equal("csharp", (string?)document.Metadata["kernelspec"]!["language"]);
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_named()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("cannot be read", Assert.Throws<UserException>(() => NotebookDocument.Load(folder["no.ipynb"])).Message, StringComparison.Ordinal);
        Assert.Contains("is a folder", Assert.Throws<UserException>(() => NotebookDocument.Load(folder.Path)).Message, StringComparison.Ordinal);
    }
}

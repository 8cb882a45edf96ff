using System.Text;
using System.Text.Json;

namespace ArtGan.Models;

/// <summary>
/// The one value that a file made by browserify exports. The program around it is compared with the known one, the value is read as data,
/// and nothing is run; whatever else stands there is refused.
/// </summary>
internal static class JavaScriptBundle
{
    private const char AnyName = '@';

    // What the bundler writes around a module, with any names; the value follows, then the ending.
    private const string Beginning =
        "!function(@){if(\"object\"==typeof exports&&\"undefined\"!=typeof module)module.exports=@();else if(\"function\"==typeof define&&define.amd)define([],@);" +
        "else{(\"undefined\"!=typeof window?window:\"undefined\"!=typeof global?global:\"undefined\"!=typeof self?self:this).@=@()}}" +
        "(function(){return function @(@,@,@){function @(@,@){if(!@[@]){if(!@[@]){var @=\"function\"==typeof require&&require;if(!@&&@)return @(@,!0);" +
        "if(@)return @(@,!0);var @=new Error(\"Cannot find module '\"+@+\"'\");throw @.code=\"MODULE_NOT_FOUND\",@}var @=@[@]={exports:{}};" +
        "@[@][0].call(@.exports,function(@){return @(@[@][1][@]||@)},@,@.exports,@,@,@,@)}return @[@].exports}" +
        "for(var @=\"function\"==typeof require&&require,@=0;@<@.length;@++)@(@[@]);return @}({1:[function(@,@,@){@.exports=";

    private const string Ending = "},{}]},{},[1])(1)});";

    /// <summary>Reads a file's value.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">The file cannot be read, or is anything but one value in the known wrapping.</exception>
    public static JsonDocument Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or JsonException)
        {
            throw new UserException($"'{path}' is not data in the wrapping of a browserify bundle ({error.Message.ReplaceLineEndings(" ").TrimEnd('.')}), and programs are not run; delete it to have it fetched again.", error);
        }
    }

    /// <summary>Reads the value of a file's bytes.</summary>
    /// <exception cref="FormatException">There is anything else; the message says where.</exception>
    /// <exception cref="JsonException">An object has a name twice.</exception>
    internal static JsonDocument Parse(ReadOnlySpan<byte> text)
    {
        var literal = new JavaScriptLiteral(text, SkipBeginning(text));
        var json = literal.ToJson();
        var rest = Encoding.Latin1.GetString(text[literal.Position..]).TrimEnd('\n', '\r', ' ');
        return rest == Ending
            ? JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false })
            : throw new FormatException($"at byte {literal.Position} the bundle's ending is expected");
    }

    private static int SkipBeginning(ReadOnlySpan<byte> text)
    {
        var at = 0;
        foreach (var expected in Beginning)
        {
            if (expected == AnyName)
            {
                at += NameLength(text[at..]);
                continue;
            }

            if (at == text.Length || text[at] != expected) throw new FormatException($"at byte {at} '{expected}' of the bundle's beginning is expected");
            at++;
        }

        return at;
    }

    private static int NameLength(ReadOnlySpan<byte> text)
    {
        var length = JavaScriptLiteral.NameLength(text);
        return length > 0 ? length : throw new FormatException("a name of the bundle's beginning is missing");
    }
}

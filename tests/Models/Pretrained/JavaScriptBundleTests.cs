using System.Text;
using System.Text.Json;
using ArtGan.Models;
using ArtGan.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Models.Pretrained;

public sealed class JavaScriptBundleTests
{
    // As the package's own files begin, with the names of its minifier.
    private const string Beginning =
        """!function(V){if("object"==typeof exports&&"undefined"!=typeof module)module.exports=V();else if("function"==typeof define&&define.amd)define([],V);else{("undefined"!=typeof window?window:"undefined"!=typeof global?global:"undefined"!=typeof self?self:this).group1_shard3of6=V()}}(function(){return function V(W,X,l){function Z(d,Y){if(!X[d]){if(!W[d]){var U="function"==typeof require&&require;if(!Y&&U)return U(d,!0);if(F)return F(d,!0);var m=new Error("Cannot find module '"+d+"'");throw m.code="MODULE_NOT_FOUND",m}var R=X[d]={exports:{}};W[d][0].call(R.exports,function(V){return Z(W[d][1][V]||V)},R,R.exports,V,W,X,l)}return X[d].exports}for(var F="function"==typeof require&&require,d=0;d<l.length;d++)Z(l[d]);return Z}({1:[function(V,W,X){W.exports=""";

    private const string Ending = "},{}]},{},[1])(1)});";

    [Theory]
    [InlineData("\"TWFu\"", "\"TWFu\"")]
    [InlineData("{a:[1,-.5,2e-7],\"b c\":!0,c:{d:!1,e:null},f:[],g:{}}", "{\"a\":[1,-0.5,2E-07],\"b c\":true,\"c\":{\"d\":false,\"e\":null},\"f\":[],\"g\":{}}")]
    public void Data_is_read(string literal, string json)
    {
        using var read = JavaScriptBundle.Parse(Encoding.Latin1.GetBytes(Beginning + literal + Ending));

        Assert.Equal(json, JsonSerializer.Serialize(read.RootElement));
    }

    [Theory]
    [InlineData("alert(1)")]
    [InlineData("{a:alert(1)}")]
    [InlineData("{a:1}+{}")]
    [InlineData("`a`")]
    [InlineData("'a'")]
    [InlineData("\"a\\u0062\"")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"endless")]
    [InlineData("[1,]")]
    [InlineData("[1 ,2]")]
    [InlineData("{a 1}")]
    [InlineData("{a:1,a:2}")]
    [InlineData("{get a(){return 1}}")]
    [InlineData("{[a]:1}")]
    [InlineData("!2")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("1+1")]
    [InlineData("--1")]
    [InlineData("undefined")]
    [InlineData("nul")]
    [InlineData("")]
    [InlineData("/*c*/1")]
    public void Anything_but_data_is_refused(string literal)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("hostile.js", Beginning + literal + Ending);

        Assert.Contains("and programs are not run", Assert.Throws<UserException>(() => JavaScriptBundle.Read(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alert(1);", "")]
    [InlineData("", "alert(1);")]
    [InlineData("", "},{}]")]
    public void Anything_around_the_wrapping_is_refused(string before, string after) =>
        Assert.Throws<FormatException>(() => JavaScriptBundle.Parse(Encoding.Latin1.GetBytes(before + Beginning + "1" + Ending + after)));

    [Fact]
    public void Depth_is_bounded() => Assert.Throws<FormatException>(() => JavaScriptBundle.Parse(Encoding.Latin1.GetBytes(Beginning + new string('[', 100_000))));

    [Fact]
    public void A_changed_byte_is_read_or_refused_and_nothing_else() => Prop
        .ForAll(Gen.Choose(0, 10_000).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (place, value) =>
        {
            var bytes = Encoding.Latin1.GetBytes(Beginning + "{a:[1,-.5,\"text\"],b:!0}" + Ending);
            bytes[place % bytes.Length] = (byte)value;
            try
            {
                JavaScriptBundle.Parse(bytes).Dispose();
            }
            catch (Exception error) when (error is FormatException or JsonException)
            {
                // Refused.
            }
        })
        .QuickCheckThrowOnFailure();
}

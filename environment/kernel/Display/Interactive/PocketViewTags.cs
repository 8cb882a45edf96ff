using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DotNet.Interactive.Formatting;

#pragma warning disable IDE1006 // The names are HTML's.

/// <summary>HTML's elements, for <c>using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags</c>.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The names are HTML's.")]
public static class PocketViewTags
{
    /// <summary>The element <c>a</c>.</summary>
    public static dynamic a => new PocketView("a");

    /// <summary>The element <c>abbr</c>.</summary>
    public static dynamic abbr => new PocketView("abbr");

    /// <summary>The element <c>article</c>.</summary>
    public static dynamic article => new PocketView("article");

    /// <summary>The element <c>aside</c>.</summary>
    public static dynamic aside => new PocketView("aside");

    /// <summary>The element <c>audio</c>.</summary>
    public static dynamic audio => new PocketView("audio");

    /// <summary>The element <c>b</c>.</summary>
    public static dynamic b => new PocketView("b");

    /// <summary>The element <c>blockquote</c>.</summary>
    public static dynamic blockquote => new PocketView("blockquote");

    /// <summary>The element <c>body</c>.</summary>
    public static dynamic body => new PocketView("body");

    /// <summary>The element <c>br</c>.</summary>
    public static dynamic br => new PocketView("br");

    /// <summary>The element <c>button</c>.</summary>
    public static dynamic button => new PocketView("button");

    /// <summary>The element <c>caption</c>.</summary>
    public static dynamic caption => new PocketView("caption");

    /// <summary>The element <c>center</c>.</summary>
    public static dynamic center => new PocketView("center");

    /// <summary>The element <c>cite</c>.</summary>
    public static dynamic cite => new PocketView("cite");

    /// <summary>The element <c>code</c>.</summary>
    public static dynamic code => new PocketView("code");

    /// <summary>The element <c>col</c>.</summary>
    public static dynamic col => new PocketView("col");

    /// <summary>The element <c>colgroup</c>.</summary>
    public static dynamic colgroup => new PocketView("colgroup");

    /// <summary>The element <c>dd</c>.</summary>
    public static dynamic dd => new PocketView("dd");

    /// <summary>The element <c>del</c>.</summary>
    public static dynamic del => new PocketView("del");

    /// <summary>The element <c>details</c>.</summary>
    public static dynamic details => new PocketView("details");

    /// <summary>The element <c>div</c>.</summary>
    public static dynamic div => new PocketView("div");

    /// <summary>The element <c>dl</c>.</summary>
    public static dynamic dl => new PocketView("dl");

    /// <summary>The element <c>dt</c>.</summary>
    public static dynamic dt => new PocketView("dt");

    /// <summary>The element <c>em</c>.</summary>
    public static dynamic em => new PocketView("em");

    /// <summary>The element <c>figcaption</c>.</summary>
    public static dynamic figcaption => new PocketView("figcaption");

    /// <summary>The element <c>figure</c>.</summary>
    public static dynamic figure => new PocketView("figure");

    /// <summary>The element <c>footer</c>.</summary>
    public static dynamic footer => new PocketView("footer");

    /// <summary>The element <c>form</c>.</summary>
    public static dynamic form => new PocketView("form");

    /// <summary>The element <c>h1</c>.</summary>
    public static dynamic h1 => new PocketView("h1");

    /// <summary>The element <c>h2</c>.</summary>
    public static dynamic h2 => new PocketView("h2");

    /// <summary>The element <c>h3</c>.</summary>
    public static dynamic h3 => new PocketView("h3");

    /// <summary>The element <c>h4</c>.</summary>
    public static dynamic h4 => new PocketView("h4");

    /// <summary>The element <c>h5</c>.</summary>
    public static dynamic h5 => new PocketView("h5");

    /// <summary>The element <c>h6</c>.</summary>
    public static dynamic h6 => new PocketView("h6");

    /// <summary>The element <c>head</c>.</summary>
    public static dynamic head => new PocketView("head");

    /// <summary>The element <c>header</c>.</summary>
    public static dynamic header => new PocketView("header");

    /// <summary>The element <c>hr</c>.</summary>
    public static dynamic hr => new PocketView("hr");

    /// <summary>The element <c>html</c>.</summary>
    public static dynamic html => new PocketView("html");

    /// <summary>The element <c>i</c>.</summary>
    public static dynamic i => new PocketView("i");

    /// <summary>The element <c>iframe</c>.</summary>
    public static dynamic iframe => new PocketView("iframe");

    /// <summary>The element <c>img</c>.</summary>
    public static dynamic img => new PocketView("img");

    /// <summary>The element <c>input</c>.</summary>
    public static dynamic input => new PocketView("input");

    /// <summary>The element <c>ins</c>.</summary>
    public static dynamic ins => new PocketView("ins");

    /// <summary>The element <c>kbd</c>.</summary>
    public static dynamic kbd => new PocketView("kbd");

    /// <summary>The element <c>label</c>.</summary>
    public static dynamic label => new PocketView("label");

    /// <summary>The element <c>legend</c>.</summary>
    public static dynamic legend => new PocketView("legend");

    /// <summary>The element <c>li</c>.</summary>
    public static dynamic li => new PocketView("li");

    /// <summary>The element <c>link</c>.</summary>
    public static dynamic link => new PocketView("link");

    /// <summary>The element <c>main</c>.</summary>
    public static dynamic main => new PocketView("main");

    /// <summary>The element <c>mark</c>.</summary>
    public static dynamic mark => new PocketView("mark");

    /// <summary>The element <c>nav</c>.</summary>
    public static dynamic nav => new PocketView("nav");

    /// <summary>The element <c>ol</c>.</summary>
    public static dynamic ol => new PocketView("ol");

    /// <summary>The element <c>option</c>.</summary>
    public static dynamic option => new PocketView("option");

    /// <summary>The element <c>p</c>.</summary>
    public static dynamic p => new PocketView("p");

    /// <summary>The element <c>pre</c>.</summary>
    public static dynamic pre => new PocketView("pre");

    /// <summary>The element <c>q</c>.</summary>
    public static dynamic q => new PocketView("q");

    /// <summary>The element <c>s</c>.</summary>
    public static dynamic s => new PocketView("s");

    /// <summary>The element <c>samp</c>.</summary>
    public static dynamic samp => new PocketView("samp");

    /// <summary>The element <c>script</c>.</summary>
    public static dynamic script => new PocketView("script");

    /// <summary>The element <c>section</c>.</summary>
    public static dynamic section => new PocketView("section");

    /// <summary>The element <c>select</c>.</summary>
    public static dynamic select => new PocketView("select");

    /// <summary>The element <c>small</c>.</summary>
    public static dynamic small => new PocketView("small");

    /// <summary>The element <c>source</c>.</summary>
    public static dynamic source => new PocketView("source");

    /// <summary>The element <c>span</c>.</summary>
    public static dynamic span => new PocketView("span");

    /// <summary>The element <c>strong</c>.</summary>
    public static dynamic strong => new PocketView("strong");

    /// <summary>The element <c>style</c>.</summary>
    public static dynamic style => new PocketView("style");

    /// <summary>The element <c>sub</c>.</summary>
    public static dynamic sub => new PocketView("sub");

    /// <summary>The element <c>summary</c>.</summary>
    public static dynamic summary => new PocketView("summary");

    /// <summary>The element <c>sup</c>.</summary>
    public static dynamic sup => new PocketView("sup");

    /// <summary>The element <c>svg</c>.</summary>
    public static dynamic svg => new PocketView("svg");

    /// <summary>The element <c>table</c>.</summary>
    public static dynamic table => new PocketView("table");

    /// <summary>The element <c>tbody</c>.</summary>
    public static dynamic tbody => new PocketView("tbody");

    /// <summary>The element <c>td</c>.</summary>
    public static dynamic td => new PocketView("td");

    /// <summary>The element <c>textarea</c>.</summary>
    public static dynamic textarea => new PocketView("textarea");

    /// <summary>The element <c>tfoot</c>.</summary>
    public static dynamic tfoot => new PocketView("tfoot");

    /// <summary>The element <c>th</c>.</summary>
    public static dynamic th => new PocketView("th");

    /// <summary>The element <c>thead</c>.</summary>
    public static dynamic thead => new PocketView("thead");

    /// <summary>The element <c>time</c>.</summary>
    public static dynamic time => new PocketView("time");

    /// <summary>The element <c>title</c>.</summary>
    public static dynamic title => new PocketView("title");

    /// <summary>The element <c>tr</c>.</summary>
    public static dynamic tr => new PocketView("tr");

    /// <summary>The element <c>u</c>.</summary>
    public static dynamic u => new PocketView("u");

    /// <summary>The element <c>ul</c>.</summary>
    public static dynamic ul => new PocketView("ul");

    /// <summary>The element <c>video</c>.</summary>
    public static dynamic video => new PocketView("video");
}

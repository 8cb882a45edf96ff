using System.Collections.Frozen;

namespace ArtGan.Kernel.Display.Html.Formulas;

/// <summary>What LaTeX's commands stand for, as Unicode characters.</summary>
internal static class MathSymbols
{
    /// <summary>Letters: Greek and a few more.</summary>
    public static readonly FrozenDictionary<string, string> Letters = Table("""
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν
        xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
        ell ℓ hbar ℏ imath ı jmath ȷ Re ℜ Im ℑ aleph ℵ wp ℘ infty ∞ emptyset ∅ varnothing ∅ nabla ∇ partial ∂ top ⊤ bot ⊥
        """);

    /// <summary>Operators, relations, arrows and dots.</summary>
    public static readonly FrozenDictionary<string, string> Operators = Table("""
        cdot ⋅ times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ odot ⊙ oplus ⊕ ominus ⊖ otimes ⊗ setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨
        cup ∪ cap ∩ neg ¬ lnot ¬ forall ∀ exists ∃ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇
        sim ∼ simeq ≃ approx ≈ cong ≅ equiv ≡ propto ∝ neq ≠ ne ≠ le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ll ≪ gg ≫ prec ≺ succ ≻ triangleq ≜ coloneqq ≔ asymp ≍
        perp ⊥ parallel ∥ mid ∣ vdash ⊢ models ⊨ colon : lt < gt >
        to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺ mapsto ↦ longrightarrow ⟶ longmapsto ⟼
        uparrow ↑ downarrow ↓ nearrow ↗ searrow ↘ hookrightarrow ↪ rightsquigarrow ⇝
        ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ prime ′ dagger † ddagger ‡ angle ∠ triangle △ square □ checkmark ✓ therefore ∴ because ∵
        """);

    /// <summary>Brackets, which stretch after \left and \right.</summary>
    public static readonly FrozenDictionary<string, string> Fences = Table("""
        lbrace { rbrace } lbrack [ rbrack ] langle ⟨ rangle ⟩ lVert ‖ rVert ‖ Vert ‖ lvert | rvert | vert | lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉
        """);

    /// <summary>Operators drawn large.</summary>
    public static readonly FrozenDictionary<string, string> Large = Table("""
        sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ bigvee ⋁ bigwedge ⋀
        """);

    /// <summary>Marks above or below what follows.</summary>
    public static readonly FrozenDictionary<string, string> Accents = Table("""
        hat ^ widehat ^ tilde ~ widetilde ~ bar ¯ overline ¯ vec → dot ˙ ddot ¨ check ˇ breve ˘ acute ´ grave ` overrightarrow → overleftarrow ←
        underline _ overbrace ⏞ underbrace ⏟ mathring ˚
        """);

    /// <summary>Functions written upright.</summary>
    public static readonly FrozenSet<string> Functions = Words("log ln lg exp sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan deg dim hom ker arg");

    /// <summary>Functions whose subscript goes below them in a displayed formula.</summary>
    public static readonly FrozenSet<string> LimitFunctions = Words("min max lim sup inf det gcd Pr limsup liminf argmin argmax");

    /// <summary>Widths of spaces, in em.</summary>
    public static readonly FrozenDictionary<string, string> Spaces = new Dictionary<string, string>
    {
        ["\\,"] = "0.167",
        ["\\:"] = "0.222",
        ["\\>"] = "0.222",
        ["\\;"] = "0.278",
        ["\\!"] = "-0.167",
        ["\\ "] = "0.333",
        ["~"] = "0.333",
        ["\\quad"] = "1",
        ["\\qquad"] = "2",
        ["\\thinspace"] = "0.167",
        ["\\enspace"] = "0.5",
    }.ToFrozenDictionary();

    /// <summary>Sizes of \big and its kin, in em.</summary>
    public static readonly FrozenDictionary<string, string> Sizes = Table("big 1.2 Big 1.8 bigg 2.4 Bigg 3");

    // Of the alphabets in the block U+1D400, some letters were in Unicode before and are not there.
    private static readonly FrozenDictionary<string, string> Holes = new Dictionary<string, string>
    {
        ["mathbb"] = "CℂHℍNℕPℙQℚRℝZℤ",
        ["mathcal"] = "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ",
        ["mathfrak"] = "CℭHℌIℑRℜZℨ",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, (int Upper, int Lower, int Digit)> Alphabets = new Dictionary<string, (int, int, int)>
    {
        ["mathbf"] = (0x1D400, 0x1D41A, 0x1D7CE),
        ["boldsymbol"] = (0x1D468, 0x1D482, 0x1D7CE),
        ["mathcal"] = (0x1D49C, 0x1D4B6, 0),
        ["mathfrak"] = (0x1D504, 0x1D51E, 0),
        ["mathbb"] = (0x1D538, 0x1D552, 0x1D7D8),
        ["mathsf"] = (0x1D5A0, 0x1D5BA, 0x1D7E2),
        ["mathtt"] = (0x1D670, 0x1D68A, 0x1D7F6),
    }.ToFrozenDictionary();

    /// <summary>Whether a command chooses another alphabet.</summary>
    public static bool IsAlphabet(string command) => Alphabets.ContainsKey(Canonical(command));

    /// <summary>A character in another alphabet; as it is where that has none.</summary>
    public static string InAlphabet(string command, string character)
    {
        command = Canonical(command);
        if (character.Length != 1 || !Alphabets.TryGetValue(command, out var alphabet))
            return character;
        var hole = Holes.TryGetValue(command, out var holes) ? holes.IndexOf(character[0], StringComparison.Ordinal) : -1;
        if (hole >= 0)
            return holes![hole + 1].ToString();
        var code = character[0] switch
        {
            >= 'A' and <= 'Z' => alphabet.Upper + character[0] - 'A',
            >= 'a' and <= 'z' => alphabet.Lower + character[0] - 'a',
            >= '0' and <= '9' when alphabet.Digit != 0 => alphabet.Digit + character[0] - '0',
            _ => character[0],
        };
        return char.ConvertFromUtf32(code);
    }

    private static string Canonical(string command) => command switch { "mathscr" => "mathcal", "bm" or "bf" => "mathbf", "Bbb" => "mathbb", _ => command };

    private static FrozenDictionary<string, string> Table(string pairs)
    {
        var words = pairs.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

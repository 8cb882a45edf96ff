using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>What may stand at the cursor, as far as syntax tells.</summary>
internal enum Place
{
    /// <summary>A new name, which nobody can guess.</summary>
    NewName,

    /// <summary>A statement, or at the top a declaration.</summary>
    Statement,

    /// <summary>An expression.</summary>
    Expression,

    /// <summary>A word that goes on an expression: <c>is</c>, <c>with</c>, <c>switch</c>.</summary>
    AfterExpression,

    /// <summary>A type.</summary>
    Type,

    /// <summary>A pattern.</summary>
    Pattern,

    /// <summary>A member of a type's declaration.</summary>
    MemberDeclaration,

    /// <summary>A member that overrides an inherited one.</summary>
    Override,

    /// <summary>A member of what stands before the dot.</summary>
    Member,

    /// <summary>A namespace, after <c>using</c>.</summary>
    Using,

    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>A property to match or to set.</summary>
    PropertyOnly,

    /// <summary>An accessor of a property.</summary>
    Accessor,

    /// <summary>A section of a switch.</summary>
    SwitchSection,
}

/// <summary>Tells places apart by the token before the word.</summary>
internal static class Places
{
    /// <summary>The place at a view's cursor.</summary>
    public static Place Of(CodeView view)
    {
        var token = view.Before;
        if (token.IsKind(None))
            return Place.Statement;
        if (token.GetPreviousToken().IsKind(OverrideKeyword))
            return Place.Override;
        if (IsNewName(view.Root.FindToken(view.Start), view))
            return Place.NewName;
        return token.Kind() switch
        {
            DotToken or MinusGreaterThanToken or ColonColonToken => Place.Member,
            OpenBraceToken => AfterOpenBrace(token.Parent),
            CloseBraceToken => AfterCloseBrace(token.Parent),
            SemicolonToken => token.Parent is ForStatementSyntax ? Place.Expression
                : token.Parent is AccessorDeclarationSyntax ? Place.Accessor
                : token.Parent?.Parent is TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax ? Place.MemberDeclaration : Place.Statement,
            OpenParenToken or CommaToken => AfterSeparator(token.Parent),
            CloseParenToken => AfterCloseParen(token),
            OpenBracketToken => token.Parent is AttributeListSyntax ? Place.Attribute : Place.Expression,
            CloseBracketToken when token.Parent is AttributeListSyntax => token.Parent.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is null ? Place.Statement : Place.MemberDeclaration,
            ColonToken => AfterColon(token.Parent),
            LessThanToken when token.Parent is TypeArgumentListSyntax => Place.Type,
            LessThanToken when token.Parent is TypeParameterListSyntax => Place.NewName,
            UsingKeyword when token.Parent is UsingDirectiveSyntax => Place.Using,
            EqualsToken when token.Parent?.Parent is UsingDirectiveSyntax => Place.Type,
            StaticKeyword when token.Parent is UsingDirectiveSyntax => Place.Using,
            NewKeyword when token.Parent is not BaseTypeDeclarationSyntax and not MemberDeclarationSyntax => Place.Type,
            AsKeyword or ConstKeyword or StackAllocKeyword => Place.Type,
            IsKeyword or CaseKeyword or NotKeyword or OrKeyword or AndKeyword => Place.Pattern,
            ElseKeyword or DoKeyword or TryKeyword or FinallyKeyword => Place.Statement,
            NamespaceKeyword or ClassKeyword or StructKeyword or InterfaceKeyword or EnumKeyword or RecordKeyword or VoidKeyword or GotoKeyword or EventKeyword => Place.NewName,
            OverrideKeyword => Place.Override,
            PublicKeyword or PrivateKeyword or ProtectedKeyword or InternalKeyword or StaticKeyword or ReadOnlyKeyword or AbstractKeyword or SealedKeyword
                or VirtualKeyword or PartialKeyword or RequiredKeyword or ExternKeyword or VolatileKeyword => Place.MemberDeclaration,
            QuestionToken when token.Parent is ConditionalExpressionSyntax => Place.Expression,
            IdentifierToken => AfterName(token, view),
            CloseBraceToken or CloseBracketToken or GreaterThanToken or QuestionToken or StringLiteralToken or NumericLiteralToken or CharacterLiteralToken
                or InterpolatedStringEndToken or SingleLineRawStringLiteralToken or MultiLineRawStringLiteralToken or TrueKeyword or FalseKeyword
                or NullKeyword or ThisKeyword or BaseKeyword or PlusPlusToken or MinusMinusToken => AfterOperand(token, view),
            _ when SyntaxFacts.IsPredefinedType(token.Kind()) => Place.NewName,
            _ => Place.Expression,
        };
    }

    private static bool IsNewName(SyntaxToken word, CodeView view)
    {
        if (word.SpanStart != view.Start || word.Span.End < view.Position || !word.IsKind(IdentifierToken))
            return false;
        return word.Parent switch
        {
            // `x = y` before a broken line is read as a declaration of what stands on the next one.
            VariableDeclaratorSyntax declarator => declarator.Identifier == word && IsSameLine(view) && !IsModifier(view.Before),
            MethodDeclarationSyntax method => method.Identifier == word && IsSameLine(view) && !IsModifier(view.Before),
            PropertyDeclarationSyntax property => property.Identifier == word && IsSameLine(view) && !IsModifier(view.Before),
            LocalFunctionStatementSyntax function => function.Identifier == word && IsSameLine(view) && !IsModifier(view.Before),
            ParameterSyntax parameter => parameter.Identifier == word && parameter.Type is not null,
            BaseTypeDeclarationSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or TypeParameterSyntax or EnumMemberDeclarationSyntax
                or CatchDeclarationSyntax or FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax or DelegateDeclarationSyntax => true,
            _ => false,
        };
    }

    private static bool IsModifier(SyntaxToken token) => SyntaxFacts.IsAccessibilityModifier(token.Kind()) || token.Kind() is StaticKeyword or OverrideKeyword or AsyncKeyword or VirtualKeyword or AbstractKeyword;

    private static bool IsSameLine(CodeView view) => !view.Text.AsSpan(view.Before.Span.End, view.Start - view.Before.Span.End).Contains('\n');

    private static Place AfterOpenBrace(SyntaxNode? parent) => parent switch
    {
        EnumDeclarationSyntax => Place.NewName,
        TypeDeclarationSyntax or NamespaceDeclarationSyntax => Place.MemberDeclaration,
        // At the start of a statement, `point with {` looks like a property named `with`.
        AccessorListSyntax { Parent: PropertyDeclarationSyntax { Identifier.Text: "with" } } => Place.PropertyOnly,
        AccessorListSyntax => Place.Accessor,
        PropertyPatternClauseSyntax => Place.PropertyOnly,
        InitializerExpressionSyntax { RawKind: (int)WithInitializerExpression } => Place.PropertyOnly,
        SwitchStatementSyntax => Place.SwitchSection,
        SwitchExpressionSyntax => Place.Pattern,
        BlockSyntax => Place.Statement,
        _ => Place.Expression,
    };

    private static Place AfterCloseBrace(SyntaxNode? parent) => parent switch
    {
        AccessorListSyntax or BaseTypeDeclarationSyntax or BlockSyntax { Parent: BaseMethodDeclarationSyntax } =>
            parent.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault(node => node.Span.End >= parent.Span.End && node is TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax) is null
                ? Place.Statement : Place.MemberDeclaration,
        BlockSyntax { Parent: AccessorDeclarationSyntax } => Place.Accessor,
        BlockSyntax { Parent: AnonymousFunctionExpressionSyntax } => Place.AfterExpression,
        BlockSyntax or SwitchStatementSyntax or NamespaceDeclarationSyntax => Place.Statement,
        _ => Place.AfterExpression,
    };

    private static Place AfterSeparator(SyntaxNode? parent) => parent switch
    {
        ParameterListSyntax or TypeArgumentListSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax or SizeOfExpressionSyntax or CatchDeclarationSyntax
            or BaseListSyntax or CatchClauseSyntax or TypeParameterConstraintClauseSyntax or ForEachStatementSyntax or TupleTypeSyntax => Place.Type,
        TypeParameterListSyntax or VariableDeclarationSyntax or EnumDeclarationSyntax => Place.NewName,
        AttributeListSyntax => Place.Attribute,
        PropertyPatternClauseSyntax or InitializerExpressionSyntax { RawKind: (int)WithInitializerExpression } => Place.PropertyOnly,
        SwitchExpressionSyntax or PositionalPatternClauseSyntax or ListPatternSyntax or ParenthesizedPatternSyntax => Place.Pattern,
        _ => Place.Expression,
    };

    private static Place AfterCloseParen(SyntaxToken token) => token.Parent switch
    {
        CommonForEachStatementSyntax or ForStatementSyntax or IfStatementSyntax or WhileStatementSyntax or LockStatementSyntax or UsingStatementSyntax or FixedStatementSyntax => Place.Statement,
        CastExpressionSyntax => Place.Expression,
        _ => Place.AfterExpression,
    };

    private static Place AfterColon(SyntaxNode? parent) => parent switch
    {
        BaseListSyntax or TypeParameterConstraintClauseSyntax => Place.Type,
        SwitchLabelSyntax or LabeledStatementSyntax => Place.Statement,
        NameColonSyntax { Parent: SubpatternSyntax } or ExpressionColonSyntax { Parent: SubpatternSyntax } => Place.Pattern,
        _ => Place.Expression,
    };

    private static Place AfterName(SyntaxToken token, CodeView view) => token.Text switch
    {
        "await" or "yield" when token.Parent is IdentifierNameSyntax => Place.Expression,
        "async" or "partial" or "required" => Place.MemberDeclaration,
        "record" or "var" => IsSameLine(view) ? Place.NewName : Place.Statement,
        _ => AfterOperand(token, view),
    };

    // On a new line something new may start, even if the one before lacks its semicolon.
    private static Place AfterOperand(SyntaxToken token, CodeView view) =>
        IsSameLine(view) ? Place.AfterExpression
        : CodeView.Around<TypeDeclarationSyntax>(token) is { } type && token.Parent?.FirstAncestorOrSelf<StatementSyntax>() is null && type.Span.End >= view.Start ? Place.MemberDeclaration
        : Place.Statement;
}

namespace ArtGan.Tests.Torch.Oracle.Cases;

/// <summary>Initialisations: the same bits from the same seed.</summary>
internal static class InitialisationCases
{
    private static readonly (string, long[])[] Nothing = [];

    public static CaseTable All { get; } = new(Tolerance.Exact)
    {
        { "nn.init.constant_(torch.empty(2, 3), 0.3)", _ => init.constant_(empty(2, 3), 0.3), Nothing },
        { "nn.init.zeros_(torch.empty(2, 3))", _ => init.zeros_(empty(2, 3)), Nothing },
        { "nn.init.ones_(torch.empty(2, 3))", _ => init.ones_(empty(2, 3)), Nothing },
        { "nn.init.normal_(torch.empty(20, 3), 1, 0.02)", _ => init.normal_(empty(20, 3), 1, 0.02), Nothing },
        { "nn.init.uniform_(torch.empty(20, 3), -1, 2)", _ => init.uniform_(empty(20, 3), -1, 2), Nothing },
        { "nn.init.kaiming_normal_(torch.empty(4, 3, 3, 3))", _ => init.kaiming_normal_(empty(4, 3, 3, 3)), Nothing },
        { "nn.init.kaiming_normal_(torch.empty(4, 3, 3, 3), mode='fan_out', nonlinearity='relu')", _ => init.kaiming_normal_(empty(4, 3, 3, 3), 0, init.FanInOut.FanOut, init.NonlinearityType.ReLU), Nothing },
        { "nn.init.kaiming_uniform_(torch.empty(4, 3, 2, 5), a=0.2)", _ => init.kaiming_uniform_(empty(4, 3, 2, 5), 0.2), Nothing },
        { "nn.init.kaiming_uniform_(torch.empty(4, 3), nonlinearity='tanh')", _ => init.kaiming_uniform_(empty(4, 3), nonlinearity: init.NonlinearityType.Tanh), Nothing },
        { "nn.init.kaiming_uniform_(torch.empty(4, 3), nonlinearity='sigmoid')", _ => init.kaiming_uniform_(empty(4, 3), nonlinearity: init.NonlinearityType.Sigmoid), Nothing },
        { "nn.init.kaiming_uniform_(torch.empty(4, 3), nonlinearity='linear')", _ => init.kaiming_uniform_(empty(4, 3), nonlinearity: init.NonlinearityType.Linear), Nothing },
        { "nn.init.xavier_normal_(torch.empty(4, 3, 3, 3), 2)", _ => init.xavier_normal_(empty(4, 3, 3, 3), 2), Nothing },
        { "nn.init.xavier_uniform_(torch.empty(4, 3, 3, 3))", _ => init.xavier_uniform_(empty(4, 3, 3, 3)), Nothing },
    };
}

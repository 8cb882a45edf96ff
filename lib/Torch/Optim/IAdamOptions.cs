namespace TorchSharp.Modules;

/// <summary>The options of Adam and AdamW; null takes the optimiser's own value.</summary>
internal interface IAdamOptions
{
    double? LearningRate { get; }

    double? beta1 { get; set; }

    double? beta2 { get; set; }

    double? eps { get; set; }

    double? weight_decay { get; set; }

    bool? amsgrad { get; set; }

    bool? maximize { get; set; }
}

"""The FID's Inception with random weights: official.py FOLDER writes weights.pth, input.pth, features.pth and logits.pth there.

It differs from torchvision's: means leave the border out, and the last block takes maxima; the classifier has 1008 classes.
"""
import sys

import torch
import torch.nn.functional as functional
import torchvision
from torchvision.models import inception

LAYERS = ("Conv2d_1a_3x3 Conv2d_2a_3x3 Conv2d_2b_3x3 maxpool1 Conv2d_3b_1x1 Conv2d_4a_3x3 maxpool2 Mixed_5b Mixed_5c Mixed_5d "
          "Mixed_6a Mixed_6b Mixed_6c Mixed_6d Mixed_6e Mixed_7a Mixed_7b Mixed_7c").split()


def main():
    folder = sys.argv[1]
    torch.manual_seed(1)
    network = torchvision.models.inception_v3(num_classes=1008, init_weights=False, aux_logits=False, transform_input=False).eval()
    for layer in network.modules():
        if isinstance(layer, torch.nn.BatchNorm2d):
            torch.nn.init.uniform_(layer.weight, 0.5, 1.5)
            torch.nn.init.normal_(layer.bias, 0, 0.2)
            torch.nn.init.normal_(layer.running_mean, 0, 0.2)
            torch.nn.init.uniform_(layer.running_var, 0.05, 0.3)
    average = functional.avg_pool2d
    is_last = False

    def pool(x, kernel_size, stride, padding):
        return functional.max_pool2d(x, kernel_size, stride, padding) if is_last else average(x, kernel_size, stride, padding, count_include_pad=False)

    inception.F.avg_pool2d = pool
    pictures = torch.rand(2, 3, 299, 299) * 2 - 1
    with torch.no_grad():
        values = pictures
        for name in LAYERS:
            is_last = name == "Mixed_7c"
            values = getattr(network, name)(values)
        features = values.mean((2, 3))
        logits = features @ network.fc.weight.T
    torch.save(network.state_dict(), f"{folder}/weights.pth")
    for name, tensor in (("input", pictures), ("features", features), ("logits", logits)):
        torch.save(tensor, f"{folder}/{name}.pth")


if __name__ == "__main__":
    main()

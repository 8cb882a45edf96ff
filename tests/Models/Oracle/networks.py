"""Gives a PyTorch network the state of one of ours, so that both can be compared."""

import torch


def state(network):
    """Every parameter and buffer: modules in the order they were registered, the names of each sorted."""
    return [
        (f"{path}.{name}".lstrip("."), value)
        for path, module in network.named_modules()
        for name, value in sorted({**module._parameters, **module._buffers}.items())
        if value is not None and name not in module._non_persistent_buffers_set
    ]


def adopt(network, names, values):
    """Copies the state of our network; fails where its tensors are not of the same number and shapes."""
    own = state(network)
    pairs = list(zip(names, values, own))
    for name, value, (own_name, own_value) in pairs:
        if value.shape != own_value.shape:
            raise ValueError(f"our {name} is {list(value.shape)} where PyTorch's {own_name} is {list(own_value.shape)}")
    if len(names) != len(own):
        raise ValueError(f"ours has {len(names)} tensors {names[len(pairs):]}, PyTorch's {len(own)} {[name for name, _ in own[len(pairs):]]}")
    with torch.no_grad():
        for _, value, (_, own_value) in pairs:
            own_value.copy_(value)

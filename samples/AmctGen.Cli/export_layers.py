#!/usr/bin/env python3
"""Writes the description of a PyTorch network for amctgen: its layers, and the graph of its operations.

In Python:

    from export_layers import write_network
    write_network(model, example_input, "net.textproto")

From the shell, for a class or function without required arguments that returns the model:

    python3 export_layers.py torchvision.models:resnet18 --input 1x3x224x224 -o net.textproto

example_input is a tensor, or the tuple of arguments of model.forward: the same input that AMCT gets later. The script needs only
torch. It runs the network once, inside torch.onnx.export: whether a Linear is one operation or two, what becomes of a Softmax, and
which shapes are computed is decided there, and AMCT reads the graph from there too. The model itself is not changed.

The file is read by amctgen: amctgen effective quant.cfg --mode retrain --layers net.textproto
"""
import argparse
import copy
import importlib
import inspect
import io
import os
import sys
import tempfile
import warnings

os.environ.setdefault("TORCH_CPP_LOG_LEVEL", "ERROR")  # torch warns about each mark
import torch  # noqa: E402

RECURRENT = ("LSTM", "GRU")
CONVOLUTIONS = ("Conv1d", "Conv2d", "Conv3d", "ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d")
# The modules whose operation AMCT finds in the graph: by class, with its subclasses, and by the name of the class.
MARKED_CLASSES = (
    torch.nn.BatchNorm3d, torch.nn.BatchNorm2d, torch.nn.ReLU6, torch.nn.ReLU,
    torch.nn.LeakyReLU, torch.nn.Sigmoid, torch.nn.Tanh, torch.nn.Softmax,
)
MARKED_ALWAYS = ("Conv2d", "Linear", "ConvTranspose2d", "BatchNorm2d", "BatchNorm1d", "AvgPool2d")
MARKED_WITHIN_LIMITS = ("Conv1d", "Conv3d", "ConvTranspose1d") + RECURRENT
MARK = "AmctGenMark"


def is_marked(module):
    """Whether AMCT finds the operation of this module in the graph."""
    kind = type(module).__name__
    if isinstance(module, MARKED_CLASSES) or kind in MARKED_ALWAYS:
        return True
    if kind not in MARKED_WITHIN_LIMITS:
        return False
    if kind in RECURRENT:
        return (module.num_layers == 1 and not module.bidirectional and module.dropout == 0
                and getattr(module, "proj_size", 0) == 0)
    return module.padding_mode == "zeros"


def facts(module):
    """The attributes that decide what can be configured, without those that have their default value."""
    found = {}

    def put(key, value, default=None):
        if value is not None and value != default:
            found[key] = value

    kind = type(module).__name__
    put("groups", getattr(module, "groups", None), 1)
    for key in ("in_channels", "in_features", "input_size"):
        if isinstance(getattr(module, key, None), int):
            put("in_channels", getattr(module, key))
            break
    if "bias" in module._parameters or isinstance(getattr(module, "bias", None), bool):
        put("bias", module.bias is not None and module.bias is not False)
    put("padding_mode", getattr(module, "padding_mode", None), "zeros")
    if "Conv" in kind:
        dilation = getattr(module, "dilation", 1)
        dilation = list(dilation) if isinstance(dilation, (tuple, list)) else [dilation]
        put("dilation", dilation if any(step != 1 for step in dilation) else None)
    if isinstance(module, torch.nn.RNNBase):
        put("hidden_size", module.hidden_size)
        put("num_layers", module.num_layers, 1)
        put("bidirectional", bool(module.bidirectional), False)
        put("dropout", float(module.dropout), 0.0)
        put("proj_size", getattr(module, "proj_size", 0), 0)
    return found


def list_layers(model):
    """All modules of the network, each with its attributes."""
    layers, owners = [], {}
    for name, module in model.named_modules():
        layer = {"name": name, "type": type(module).__name__}
        layer.update(facts(module))
        weight = module._parameters.get("weight")
        if weight is not None:
            owner = owners.setdefault(id(weight), name)
            if owner != name:
                layer["weight_of"] = owner
        layers.append(layer)
    return layers


class _Mark(torch.autograd.Function):
    """An operation that copies its input, and leaves the name of a module in the exported graph."""

    @staticmethod
    def forward(ctx, data, name, kind):
        return data.clone()

    @staticmethod
    def symbolic(g, data, name, kind):
        return g.op("amctgen::" + MARK, data, name_s=name, kind_s=kind)


class _Marked(torch.nn.Module):
    """A module with a mark on its first input."""

    def __init__(self, module, name, problems):
        super().__init__()
        self.marked_module = module
        self.marked_name = name
        self.marked_problems = problems

    def forward(self, *inputs, **options):
        if options or len(inputs) != 1 and not (len(inputs) == 2 and inputs[1] is not None):
            self._report("is called with keyword arguments, with no input, or with more than two")
        if inputs and isinstance(inputs[0], torch.Tensor):
            inputs = (_Mark.apply(inputs[0], self.marked_name, type(self.marked_module).__name__),) + inputs[1:]
        return self.marked_module(*inputs, **options)

    def __getattr__(self, name):
        try:
            return super().__getattr__(name)
        except AttributeError:
            value = getattr(super().__getattr__("marked_module"), name)
        self._report("has an attribute, '%s', that the network reads" % name)
        return value

    def _report(self, what):
        problem = "AMCT cannot export this network: the layer '%s' %s" % (self.marked_name, what)
        if problem not in self.marked_problems:
            self.marked_problems.append(problem)


def _export(model, example, problems):
    if is_marked(model):
        problems.append("AMCT cannot export this network: it is a single layer; put the layer into a torch.nn.Sequential")
    try:
        model = copy.deepcopy(model)
    except Exception as problem:  # some modules cannot be copied: then the model itself gets the marks, and is restored
        print("the model cannot be copied (%s); the original is exported, and restored afterwards" % problem, file=sys.stderr)
    marked = []
    modules = dict(model.named_modules())
    for name, module in list(modules.items()):
        if name and is_marked(module):
            parent, _, last = name.rpartition(".")
            setattr(modules[parent], last, _Marked(module, name, problems))
            marked.append((modules[parent], last, module))
    try:
        options = {"opset_version": 16 if torch.__version__.split("+")[0] == "2.1.0" else 11}
        known = inspect.signature(torch.onnx.export).parameters
        if "keep_initializers_as_inputs" in known:
            options["keep_initializers_as_inputs"] = True
        if "enable_onnx_checker" in known:
            options["enable_onnx_checker"] = False
        if "dynamo" in known:
            options["dynamo"] = False
        _skip_onnx_package()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                stream = io.BytesIO()
                torch.onnx.export(model, example, stream, **options)
                return stream.getvalue()
            except RuntimeError as problem:
                if "2G" not in str(problem):
                    raise
                return _export_large(model, example, options)
    finally:
        for parent, last, module in marked:
            setattr(parent, last, module)


def _export_large(model, example, options):
    # A protobuf message is limited to 2 GiB. With a path, torch writes the weights to separate files.
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "network.onnx")
        torch.onnx.export(model, example, path, **options)
        with open(path, "rb") as file:
            return file.read()


def _skip_onnx_package():
    """Newer versions of torch import the package onnx, which only functions written in onnxscript need."""
    try:
        import onnx  # noqa: F401
    except ImportError:
        try:
            from torch.onnx._internal import onnx_proto_utils as utils
        except ImportError:
            try:
                from torch.onnx._internal.torchscript_exporter import onnx_proto_utils as utils
            except ImportError:
                return
        if hasattr(utils, "_add_onnxscript_fn"):
            utils._add_onnxscript_fn = lambda model_bytes, custom_opsets: model_bytes


def _fields(data):
    """The number and the value (an int, or bytes) of each field of a protobuf message."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        tag = varint()
        wire = tag & 7
        if wire == 0:
            yield tag >> 3, varint()
        else:
            size = {1: 8, 5: 4}.get(wire)
            if size is None:
                size = varint()
            yield tag >> 3, data[at:at + size]
            at += size


class _Op:
    """An operation of the exported graph (an ONNX NodeProto)."""

    def __init__(self, data):
        self.inputs, self.outputs, self.name, self.type, self.attributes = [], [], "", "", {}
        for number, value in _fields(data):
            if number == 1:
                self.inputs.append(str(value, "utf-8"))
            elif number == 2:
                self.outputs.append(str(value, "utf-8"))
            elif number == 3:
                self.name = str(value, "utf-8")
            elif number == 4:
                self.type = str(value, "utf-8")
            elif number == 5:
                parts = dict(_fields(value))
                self.attributes[str(parts[1], "utf-8")] = parts.get(4, b"")
        self.layer, self.is_reused, self.is_unbatched = None, False, False
        # For each output the operations that read it, in order; an operation that reads it twice is there twice.
        self.readers = {}


def _read_graph(onnx):
    graph = next(value for number, value in _fields(onnx) if number == 7)
    ops, parameters, inputs, outputs = [], [], [], []
    for number, value in _fields(graph):
        if number == 1:
            ops.append(_Op(value))
        elif number == 5:
            parameters.append(next(str(v, "utf-8") for n, v in _fields(value) if n == 8))
        elif number in (11, 12):
            name = next(str(v, "utf-8") for n, v in _fields(value) if n == 1)
            (inputs if number == 11 else outputs).append(name)
    return ops, parameters, inputs, outputs


def _first(op, wanted):
    """The nearest operation, op itself or one that reads its results, for which wanted is true."""
    queue = [op]
    while queue:
        op = queue.pop(0)
        if wanted(op):
            return op
        queue.extend(op.readers.get(op.outputs[0], ()))
    return None


def _place_marks(ops):
    """Assigns the layer of each mark to the operation of that layer."""
    names = {op.name: op for op in ops}
    taken = set()

    def give(op, name, layer):
        other = names.get(name)
        if other is not None:
            other.is_reused = op.is_reused = True
        unique, count = name, 1
        while unique in taken:
            unique, count = name + str(count), count + 1
        taken.add(unique)
        names.pop(op.name, None)
        op.name = unique
        names.setdefault(unique, op)
        if layer:
            op.layer = name

    for mark in [op for op in ops if op.type == MARK]:
        name, kind = (str(mark.attributes[key], "utf-8") for key in ("name", "kind"))
        readers = mark.readers.get(mark.outputs[0], [])
        if not readers:
            continue
        op = readers[0]
        if kind in RECURRENT and op.type not in RECURRENT:
            op = _first(mark, lambda o: o.type == kind)
        for helper, suffix in (("Pad", "_pad"), ("Transpose", "_transpose")):
            if op is not None and op.type == helper:
                give(op, name + suffix, layer=False)
                op = next(iter(op.readers.get(op.outputs[0], [])), None)
        if op is not None and op.type == "Unsqueeze":
            op = _first(mark, lambda o: o.type in ("Conv", "ConvTranspose") + RECURRENT)
            if op is not None:
                op.is_unbatched = True
        if op is not None and kind == "Conv2d" and op.type not in ("Conv", "Unsqueeze"):
            op = _first(mark, lambda o: o.type == "Conv")
        if op is None:
            raise RuntimeError("the operation of the layer '%s' (%s) is not in the graph; AMCT cannot read this network either" % (name, kind))
        give(op, name, layer=True)


def list_nodes(model, example, problems):
    """The operations in the order in which they run, with their layers, and the operations whose results the network returns."""
    ops, parameters, inputs, outputs = _read_graph(_export(model, example, problems))
    maker = {output: op for op in ops for output in op.outputs if output}
    for op in ops:
        for name in op.inputs:
            if name in maker:
                maker[name].readers.setdefault(name, []).append(op)
    _place_marks(ops)

    def source(name):  # marks are not operations of the network
        while name in maker and maker[name].type == MARK:
            name = maker[name].inputs[0]
        return name

    # Operations that only depend on parameters and constants do not run in the network.
    live = set(inputs) - set(parameters)
    kept = []
    for op in ops:
        if any(name in live for name in op.inputs):
            live.update(output for output in op.outputs if output)
            if op.type != MARK:
                kept.append(op)
    kept_ids = {id(op) for op in kept}
    names, used = {}, {op.name for op in kept if op.layer} | {name for name, _ in model.named_modules()}
    counts = {}
    for op in kept:
        if op.layer:
            names[id(op)] = op.name
            continue
        base = op.type.lower()
        while True:
            counts[base] = counts.get(base, 0) + 1
            if base + str(counts[base]) not in used:
                break
        names[id(op)] = base + str(counts[base])
        used.add(names[id(op)])

    def from_nodes(tensors):
        for tensor in map(source, tensors):
            if tensor in maker and id(maker[tensor]) in kept_ids:
                yield names[id(maker[tensor])]

    nodes = []
    for op in kept:
        node = {"name": names[id(op)]}
        if op.layer:
            node["layer"] = op.layer
        node["type"] = op.type
        node["input"] = list(from_nodes(op.inputs))
        nodes.append(node)
    by_name = {op.name: op for op in ops if op.layer}
    reused = {op.layer for op in ops if op.layer and op.is_reused} | {name for name, op in by_name.items() if op.is_reused}
    unbatched = {op.layer for op in ops if op.layer and op.is_unbatched}
    return nodes, list(from_nodes(outputs)), reused, unbatched


def describe(model, example):
    """The description of the network as a dictionary: layer, node, output, and the problems that AMCT will have with it."""
    problems = []
    layers = list_layers(model)
    nodes, outputs, reused, unbatched = list_nodes(model, example, problems)
    for layer in layers:
        if layer["name"] in reused:
            layer["reuse"] = True
        if layer["name"] in unbatched:
            layer["unbatched"] = True
    return {"layer": layers, "node": nodes, "output": outputs, "problem": problems}


def _quote(text):
    return '"%s"' % "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n"}.get(c, c) for c in text)


def _value(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "[%s]" % ", ".join(map(_value, value))
    return _quote(value) if isinstance(value, str) else repr(value)


def to_text(network):
    """The description in protobuf text format, one layer or node in a line."""
    lines = ["# " + problem for problem in network.get("problem", ())]
    for kind in ("layer", "node"):
        for item in network[kind]:
            if item["name"] == item.get("layer"):  # the default name of a node
                item = {key: value for key, value in item.items() if key != "name"}
            parts = ["%s: %s" % (key, _value(value)) for key, value in item.items() if value != []]
            lines.append("%s { %s }" % (kind, " ".join(parts)))
    if network["output"]:
        lines.append("output: " + _value(network["output"]))
    return "\n".join(lines) + "\n"


def write_network(model, example, path):
    """Writes the description of a model to a file, and its problems to the standard error."""
    network = describe(model, example)
    for problem in network["problem"]:
        print(problem, file=sys.stderr)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(to_text(network))


def _example(shape):
    try:
        return torch.zeros([int(size) for size in shape.split("x")])
    except ValueError:
        raise argparse.ArgumentTypeError("a shape is written like 1x3x224x224, not '%s'" % shape) from None


def _model(text):
    module, _, name = text.partition(":")
    if not module or not name:
        raise argparse.ArgumentTypeError("write MODULE:NAME, for example torchvision.models:resnet18, not '%s'" % text)
    sys.path.insert(0, os.getcwd())
    try:
        model = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError) as problem:
        raise argparse.ArgumentTypeError(str(problem)) from None
    return model if isinstance(model, torch.nn.Module) else model()


def main():
    parser = argparse.ArgumentParser(description="Writes the layers and the graph of a PyTorch network for amctgen.")
    parser.add_argument("model", type=_model, metavar="MODULE:NAME", help="a model, or a class or function that makes one without arguments")
    parser.add_argument("--input", type=_example, action="append", required=True, metavar="SHAPE", dest="inputs",
                        help="the shape of an input, for example 1x3x224x224; once for each input")
    parser.add_argument("-o", required=True, metavar="FILE", dest="path", help="the file to write, for example net.textproto")
    options = parser.parse_args()
    write_network(options.model.eval(), tuple(options.inputs), options.path)


if __name__ == "__main__":
    main()

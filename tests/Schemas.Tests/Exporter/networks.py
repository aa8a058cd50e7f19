"""Networks whose descriptions are recorded in tests/Corpus/graphs/nets. Usage: networks.py EXPORTER-FOLDER OUTPUT-FOLDER"""
import os
import sys

import torch
from torch import nn
from torch.nn import functional as F


# ---- resnet18: residuals, strided downsampling, a ReLU that runs twice
class Basic(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.relu = nn.ReLU()
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.downsample = None
        if inputs != outputs:
            self.downsample = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        y = self.bn2(self.conv2(self.relu(self.bn1(self.conv1(x)))))
        return self.relu(y + (x if self.downsample is None else self.downsample(x)))


class ResNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(8)
        self.relu = nn.ReLU()
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        self.layer1 = nn.Sequential(Basic(8, 8, 1))
        self.layer2 = nn.Sequential(Basic(8, 16, 2), Basic(16, 16, 1))
        self.layer3 = nn.Sequential(Basic(16, 32, 2))
        self.layer4 = nn.Sequential(Basic(32, 64, 2))
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Linear(64, 10)

    def forward(self, x):
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return self.fc(torch.flatten(self.avgpool(x), 1))


# ---- mobilenetv2: depthwise convolutions, inverted residuals
def conv_bn(inputs, outputs, size, stride=1, groups=1):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, size, stride, size // 2, groups=groups, bias=False), nn.BatchNorm2d(outputs), nn.ReLU6())


class InvRes(nn.Module):
    def __init__(self, inputs, outputs, stride, expansion):
        super().__init__()
        inner = inputs * expansion
        self.shortcut = stride == 1 and inputs == outputs
        parts = [conv_bn(inputs, inner, 1)] if expansion != 1 else []
        parts += [conv_bn(inner, inner, 3, stride, inner), nn.Conv2d(inner, outputs, 1, bias=False), nn.BatchNorm2d(outputs)]
        self.conv = nn.Sequential(*parts)

    def forward(self, x):
        return x + self.conv(x) if self.shortcut else self.conv(x)


class MobileNetV2(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            conv_bn(3, 8, 3, 2), InvRes(8, 8, 1, 1), InvRes(8, 12, 2, 6), InvRes(12, 12, 1, 6), conv_bn(12, 32, 1))
        self.classifier = nn.Sequential(nn.Dropout(0.2), nn.Linear(32, 10))

    def forward(self, x):
        return self.classifier(self.features(x).mean([2, 3]))


# ---- unet: skip connections that are concatenated
class Double(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.double_conv = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(),
            nn.Conv2d(outputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU())

    def forward(self, x):
        return self.double_conv(x)


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.inc = Double(3, 4)
        self.down1 = nn.Sequential(nn.MaxPool2d(2), Double(4, 8))
        self.down2 = nn.Sequential(nn.MaxPool2d(2), Double(8, 16))
        self.up1 = nn.ConvTranspose2d(16, 8, 2, 2)
        self.conv1 = Double(16, 8)
        self.up2 = nn.ConvTranspose2d(8, 4, 2, 2)
        self.conv2 = Double(8, 4)
        self.outc = nn.Conv2d(4, 2, 1)

    def forward(self, x):
        a = self.inc(x)
        b = self.down1(a)
        c = self.down2(b)
        d = self.conv1(torch.cat([b, self.up1(c)], 1))
        return self.outc(self.conv2(torch.cat([a, self.up2(d)], 1)))


# ---- shared: modules that run twice, modules with a common weight, names that collide
class Shared(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 3, padding=1)
        self.relu = nn.ReLU()
        self.relu1 = nn.ReLU()
        self.twice = nn.Conv2d(4, 4, 3, padding=1)
        self.bn_twice = nn.BatchNorm2d(4)
        self.first = nn.Conv2d(4, 4, 3, padding=1)
        self.block = nn.Sequential(nn.Conv2d(4, 4, 3, padding=1), nn.ReLU())
        self.wa = nn.Conv2d(4, 4, 3, padding=1)
        self.wb = nn.Conv2d(4, 4, 3, padding=1)
        self.wb.weight = self.wa.weight
        self.fc = nn.Linear(4, 4)
        self.fc1 = nn.Linear(4, 4)
        self.fca = nn.Linear(4, 4)
        self.fcb = nn.Linear(4, 4)
        self.fcb.weight = self.fca.weight
        self.unused = nn.Linear(4, 4)
        self.head = nn.Linear(4, 2)

    def forward(self, x):
        x = self.relu(self.conv(x))
        x = self.relu(self.bn_twice(self.twice(x)))
        x = self.relu1(self.bn_twice(self.twice(x)))
        x = F.conv2d(self.first(x), torch.ones(4, 4, 3, 3), padding=1)
        x = self.wb(self.wa(self.block(self.block(x)))).mean([2, 3])
        return self.head(self.fcb(self.fca(self.fc1(self.fc(self.fc(x))))))


# ---- bert: attention, layer normalization, shapes that are computed
class SelfAtt(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x):
        batch, length, width = x.shape
        query = self.query(x)
        size = width // self.heads

        def split(y):
            return y.view(batch, length, self.heads, size).transpose(1, 2)

        scores = split(query) @ split(self.key(x)).transpose(-1, -2) / size ** 0.5
        context = self.dropout(torch.softmax(scores, -1)) @ split(self.value(x))
        return context.transpose(1, 2).reshape(batch, length, width)


class Out(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.dense = nn.Linear(inputs, outputs)
        self.LayerNorm = nn.LayerNorm(outputs)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, residual):
        return self.LayerNorm(self.dropout(self.dense(x)) + residual)


class BLayer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.attention = SelfAtt(width, 2)
        self.output1 = Out(width, width)
        self.intermediate = nn.Linear(width, width * 4)
        self.act = nn.GELU()
        self.output = Out(width * 4, width)

    def forward(self, x):
        x = self.output1(self.attention(x), x)
        return self.output(self.act(self.intermediate(x)), x)


class Bert(nn.Module):
    def __init__(self, width=16):
        super().__init__()
        self.embeddings = nn.Embedding(20, width)
        self.ln = nn.LayerNorm(width)
        self.encoder = nn.ModuleList([BLayer(width), BLayer(width)])
        self.pooler = nn.Linear(width, width)
        self.activation = nn.Tanh()
        self.dropout = nn.Dropout(0.1)
        self.classifier = nn.Linear(width, 2)

    def forward(self, x):
        x = self.ln(self.embeddings(x))
        for layer in self.encoder:
            x = layer(x)
        return self.classifier(self.dropout(self.activation(self.pooler(x[:, 0]))))


# ---- llama: RMS normalization, rotary positions, a gated feed-forward network, a cache of keys and values
class LlamaRMSNorm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x):
        return self.weight * (x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6))


class LlamaAttention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.shape = (1, -1, heads, width // heads)
        self.q_proj = nn.Linear(width, width, bias=False)
        self.k_proj = nn.Linear(width, width, bias=False)
        self.v_proj = nn.Linear(width, width, bias=False)
        self.o_proj = nn.Linear(width, width, bias=False)

    def forward(self, x, cos, sin):
        def rotate(y):
            first, second = y.chunk(2, -1)
            return y * cos + torch.cat([-second, first], -1) * sin

        query, key, value = (layer(x).view(self.shape).transpose(1, 2) for layer in (self.q_proj, self.k_proj, self.v_proj))
        scores = rotate(query) @ rotate(key).transpose(-1, -2) / self.shape[-1] ** 0.5
        context = torch.softmax(scores, -1) @ value
        return self.o_proj(context.transpose(1, 2).reshape(1, -1, self.shape[2] * self.shape[3]))


class LlamaMLP(nn.Module):
    def __init__(self, width, inner):
        super().__init__()
        self.gate_proj = nn.Linear(width, inner, bias=False)
        self.up_proj = nn.Linear(width, inner, bias=False)
        self.down_proj = nn.Linear(inner, width, bias=False)
        self.act_fn = nn.SiLU()

    def forward(self, x):
        return self.down_proj(self.act_fn(self.gate_proj(x)) * self.up_proj(x))


class LlamaDecoderLayer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.self_attn = LlamaAttention(width, 4)
        self.mlp = LlamaMLP(width, width * 2)
        self.input_layernorm = LlamaRMSNorm(width)
        self.post_attention_layernorm = LlamaRMSNorm(width)

    def forward(self, x, cos, sin):
        x = x + self.self_attn(self.input_layernorm(x), cos, sin)
        return x + self.mlp(self.post_attention_layernorm(x))


class LlamaModel(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.embed_tokens = nn.Embedding(64, width)
        self.layers = nn.ModuleList([LlamaDecoderLayer(width) for _ in range(4)])
        self.norm = LlamaRMSNorm(width)
        self.register_buffer("cos", torch.ones(8, width // 4))
        self.register_buffer("sin", torch.zeros(8, width // 4))

    def forward(self, x):
        x = self.embed_tokens(x)
        for layer in self.layers:
            x = layer(x, self.cos, self.sin)
        return self.norm(x)


class LlamaForCausalLM(nn.Module):
    def __init__(self, width=32):
        super().__init__()
        self.model = LlamaModel(width)
        self.lm_head = nn.Linear(width, 64, bias=False)

    def forward(self, x):
        return self.lm_head(self.model(x))


class Fn(nn.Module):
    """The layers by name, and a function of them and the input."""

    def __init__(self, forward, **layers):
        super().__init__()
        for name, layer in layers.items():
            setattr(self, name, layer)
        self.function = forward

    def forward(self, *inputs):
        return self.function(self, *inputs)


def conv(inputs=4, outputs=4, **options):
    return nn.Conv2d(inputs, outputs, 3, padding=1, **options)


def networks():
    image = torch.zeros(1, 3, 32, 32)
    data = torch.zeros(1, 4, 8, 8)
    row = torch.zeros(1, 4)
    yield "resnet18", ResNet(), image
    yield "mobilenetv2", MobileNetV2(), image
    yield "unet", UNet(), image
    yield "bert", Bert(), torch.zeros(1, 5, dtype=torch.long)
    yield "llama", LlamaForCausalLM(), torch.zeros(1, 8, dtype=torch.long)
    yield "shared", Shared(), torch.zeros(1, 3, 8, 8)
    yield "h_linear3", Fn(lambda m, x: m.b(m.r(m.a(x))), a=nn.Linear(4, 4), r=nn.ReLU(), b=nn.Linear(4, 4)), torch.zeros(1, 3, 4)
    yield "h_names", Fn(lambda m, x: m.fc1(m.fc(m.fc(x))), fc=nn.Linear(4, 4), fc1=nn.Linear(4, 4)), row
    yield "h_two_in", Fn(lambda m, x, y: m.c(m.a(x) + m.b(y)), a=conv(), b=conv(), c=conv()), (data, data)
    yield "h_view", Fn(lambda m, x: m.b(m.a(x).view(1, -1)), a=conv(), b=nn.Linear(64, 4)), torch.zeros(1, 4, 4, 4)
    yield "h_dropout", Fn(lambda m, x: m.c(m.d2(m.b(m.d1(m.a(x))))),
                          a=conv(), d1=nn.Dropout(), b=conv(), d2=nn.Dropout2d(), c=conv()), data
    yield "h_conv1d", Fn(lambda m, x: m.c(m.r(m.b(m.a(x).flatten(2)))),
                         a=conv(), b=nn.Conv1d(4, 4, 3), r=nn.ReLU(), c=nn.Conv1d(4, 4, 3)), data
    yield "h_unbatched", Fn(lambda m, x: m.b(m.a(x.squeeze(0)).unsqueeze(0)), a=conv(), b=conv()), data
    yield "h_reuse_bn_side", Fn(lambda m, x: (lambda a: m.c(m.b(a)) + m.bn(m.e(m.bn(m.d(a)))))(m.a(x)),
                                a=conv(), b=conv(), c=conv(), d=conv(), e=conv(), bn=nn.BatchNorm2d(4)), data
    yield "h_weightnorm2", Fn(lambda m, x: m.b(m.a(x)), a=nn.utils.weight_norm(nn.Linear(4, 4)), b=nn.Linear(4, 4)), row
    yield "h_lstm", Fn(lambda m, x: m.fc(m.e(m.d(m.c(m.b(m.a(x)[0])[0])[0])[0])[0]),
                       a=nn.LSTM(4, 4), b=nn.LSTM(4, 4, dropout=0.5), c=nn.LSTM(4, 4, 2), d=nn.GRU(4, 4),
                       e=nn.GRU(4, 4, bidirectional=True), fc=nn.Linear(8, 4)), torch.zeros(3, 1, 4)
    yield "h_mha", Fn(lambda m, x: m.fc(m.at(m.p(x), x, x)[0]),
                      p=nn.Linear(4, 4), at=nn.MultiheadAttention(4, 2), fc=nn.Linear(4, 4)), torch.zeros(3, 1, 4)


def main(exporter, output):
    sys.path.insert(0, exporter)
    from export_layers import write_network
    for name, model, example in networks():
        write_network(model, example, os.path.join(output, name + ".textproto"))


if __name__ == "__main__":
    main(*sys.argv[1:])

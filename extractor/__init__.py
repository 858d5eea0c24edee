"""jixiao: published budget performance texts (预算绩效文本) as tables you can trust."""

__version__ = "0.1.0"

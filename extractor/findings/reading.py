"""The catalogue's first part: files, pages, forms, and what was read twice."""

from functools import partial

from extractor.findings.kinds import Group, Says, Severity, kind

_error = partial(kind, Group.READING, Severity.ERROR)
_warning = partial(kind, Group.READING, Severity.WARNING)
_info = partial(kind, Group.READING, Severity.INFO)

READING_KINDS = (
    _error(
        "file-missing",
        Says("文件不存在", "The file does not exist"),
        Says(
            "检查路径;移动过的文件须用新的路径。",
            "Check the path; a file that was moved must be named by its new place.",
        ),
    ),
    _error(
        "file-unreadable",
        Says("文件无法打开", "The file could not be read"),
        Says(
            "检查文件权限,以及磁盘或共享目录是否已挂载。",
            "Check its permissions, and that the disk or share is mounted.",
        ),
    ),
    _error(
        "file-changed",
        Says("读取时文件被改动", "The file changed while it was read"),
        Says(
            "等下载或复制结束后,再次运行同一命令。",
            "Run the command again when the file is no longer being written.",
        ),
    ),
    _error(
        "file-empty",
        Says("文件为空", "The file has no content"),
        Says(
            "重新下载:复制在第一个字节之前就中断了。",
            "Download it again: the copy stopped before its first byte.",
        ),
    ),
    _error(
        "file-not-pdf",
        Says("不是PDF文件", "The file is not a PDF"),
        Says(
            "请先将Word、Excel或网页转为PDF。",
            "Convert Word, Excel or web pages to PDF first.",
        ),
    ),
    _error(
        "pdf-damaged",
        Says("PDF已损坏", "The PDF is truncated or damaged"),
        Says(
            "重新下载;如公布的就是坏文件,请向公布单位索取完整文件。",
            "Download it again; if it is published like this, ask for a whole copy.",
        ),
    ),
    _error(
        "pdf-password",
        Says("PDF需要密码", "The PDF opens only with a password"),
        Says(
            "另存一份不带密码的文件;空密码的文件可直接读取。",
            "Save a copy without password; files with an empty password are opened.",
        ),
    ),
    _error(
        "font-missing",
        Says(
            "中文字体未嵌入且本机未安装",
            "The PDF's Chinese fonts are neither embedded nor installed here",
        ),
        Says(
            "安装中文字体,或用 --reader pdfplumber 读取。",
            "Install a Chinese font, or read the file with --reader pdfplumber.",
        ),
    ),
    _error(
        "pdf-no-pages",
        Says("PDF没有可读页面", "No page of the PDF can be read"),
        Says(
            "用阅读器打开:如能看到页面,请将文件报给我们。",
            "Open it in a viewer: if pages show there, please report the file.",
        ),
    ),
    _error(
        "internal-error",
        Says("程序内部错误", "The program failed on this file"),
        Says(
            "这是程序缺陷:请报告此信息,文件可公开时请一并附上。",
            "This is a bug: please report the message, with the file if it is public.",
        ),
    ),
    _error(
        "worker-timeout",
        Says("超过时限仍未读完", "Reading the file took longer than allowed"),
        Says(
            "用阅读器打开:如果正常,可加大 --timeout 再次运行。",
            "Open it in a viewer: if its pages show, run again with more --timeout.",
        ),
    ),
    _error(
        "worker-crashed",
        Says("读取进程崩溃", "The process that read the file crashed"),
        Says(
            "用阅读器打开:如能正常显示,请将文件报给我们。",
            "Open it in a viewer: if its pages show, please report the file.",
        ),
    ),
    _error(
        "worker-memory",
        Says("读取所需内存超过上限", "Reading the file took more memory than allowed"),
        Says(
            "用阅读器打开:如能正常显示,可拆分后再转换。",
            "Open it in a viewer: if its pages show, split it and convert the parts.",
        ),
    ),
    _info(
        "reader-second",
        Says(
            "第一个读取器未能读完,改由另一个读取",
            "One reader failed on the file, so that another one read it",
        ),
        Says(
            "无需处理;说明中写明第一个读取器遇到了什么。",
            "Nothing needs to be done; the message says what the first reader met.",
        ),
    ),
    _warning(
        "pages-unreadable",
        Says("部分页面无法读取", "Some pages of the PDF cannot be read"),
        Says(
            "用阅读器查看所列页面;其中的表格不在数据中。",
            "Look at the named pages in a viewer; their forms are not in the tables.",
        ),
    ),
    _warning(
        "verify-differs",
        Says("两次读取结果不一致", "A second reading of the form gives another value"),
        Says(
            "对照页面:actual为数据表中的值,expected为第二遍读出的值。",
            "Look at the page: `actual` stands in the tables, `expected` is the other"
            " one.",
        ),
    ),
    _info(
        "verify-unread",
        Says(
            "无法读取第二遍,未能复核",
            "The file could not be read a second time, so nothing was verified",
        ),
        Says(
            "无需处理;说明中写明第二个读取器遇到了什么。",
            "Nothing needs to be done; the message says what the second reader met.",
        ),
    ),
    _warning(
        "form-incomplete",
        Says(
            "表式相似但缺少必需列或项目",
            "A table resembles a form but lacks what the form requires",
        ),
        Says(
            "查看该页;如为其他地区的表式,请为其编写模板。",
            "Look at the page; if it is a form of another place, write a template"
            " for it.",
        ),
    ),
    _warning(
        "form-without-rows",
        Says("绩效目标表没有指标行", "A form has no indicator row"),
        Says(
            "查看该页:可能表格本来为空,也可能各行之间没有画线。",
            "Look at the page: the table may be empty on paper, or its rows unruled.",
        ),
    ),
    _info(
        "label-split",
        Says(
            "同一格内有两个指标名称,按位置拆分",
            "Two labels stand in one undivided box and were split by position",
        ),
        Says(
            "对照页面核对每个名称之下的各行。",
            "Compare the rows below each label with the page.",
        ),
    ),
    _info(
        "label-unknown",
        Says(
            "指标分类名称不在已知名单内",
            "A first or second level label is not of the closed list",
        ),
        Says(
            "文字按原样保留;检查是否为笔误。",
            "The text is kept as printed; check it for a slip.",
        ),
    ),
    _info(
        "row-joined",
        Says("跨页行已合并", "A row cut by a page break was joined"),
        Says("对照两页核对合并后的文字。", "Compare the joined text with both pages."),
    ),
    _warning(
        "part-orphaned",
        Says(
            "续表找不到前页表格",
            "A part of a form goes on from a page before, but none fits",
        ),
        Says(
            "查看前后各页:可能缺页或次序颠倒。",
            "Look at the pages around: one may be missing or out of order.",
        ),
    ),
    _warning(
        "contents-mismatch",
        Says(
            "目录所列项目与文中绩效目标表不一致",
            "The table of contents and the forms found name different projects",
        ),
        Says(
            "查找所列的表:可能未公开、印在扫描页上,或未被识别。",
            "Look for the forms named: left out, on a scanned page, or not recognised.",
        ),
    ),
    _warning(
        "glyph-unplaced",
        Says(
            "表格内有未归入单元格的文字",
            "Text inside a form was placed in no cell",
        ),
        Says(
            "查看该页:该处文字周围可能缺少表格线。",
            "Look at the page: rules may be missing around that text.",
        ),
    ),
)

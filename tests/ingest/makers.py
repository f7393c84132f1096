"""Real files of every kind, made by the real writers of their formats."""

import csv
import zipfile
from email.message import EmailMessage
from io import BytesIO, StringIO

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

STORY = (
    "The harbour board met on Thursday and chose a new pilot boat for the northern channel.",
    "“We shall not wait for another winter,” said Ingrid Solberg, who chairs the board.",
    "The old boat, built in March 1987, will be sold next year to a yard in Bergen.",
)
BODY = "\n\n".join(STORY)


def pdf(pages=(STORY,), *, password=None, columns=1, title="A pilot boat"):
    out = BytesIO()
    encrypt = None
    if password is not None:
        encrypt = StandardEncryption(password, ownerPassword="owner", strength=128)
    canvas = Canvas(out, pagesize=A4, encrypt=encrypt, invariant=1)
    canvas.setTitle(title)
    canvas.setAuthor("Ann Lee; Jo Bell")
    width = (A4[0] - 100) / columns - 10
    for page in pages:
        lines = [line for paragraph in page for line in simpleSplit(paragraph, "Helvetica", 11, width)]
        share = -(-len(lines) // columns) or 1
        for column in range(columns):
            block = canvas.beginText(50 + column * (width + 10), 780)
            block.setFont("Helvetica", 11)
            for line in lines[column * share : (column + 1) * share]:
                block.textLine(line)
            canvas.drawText(block)
        if not page:
            canvas.rect(100, 100, 300, 300, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def docx(paragraphs=STORY):
    file = Document()
    file.core_properties.author = "Ann Lee"
    file.core_properties.title = "A pilot boat"
    for paragraph in paragraphs:
        file.add_paragraph(paragraph)
    if paragraphs:
        table = file.add_table(1, 2)
        table.rows[0].cells[0].text, table.rows[0].cells[1].text = "3 May 2021", "The yard signed."
    out = BytesIO()
    file.save(out)
    return out.getvalue()


def mail(body=BODY, subject="Das Boot für den Süden", attached=(), date="Fri, 16 Jul 2021 08:30:00 +0100"):
    message = EmailMessage()
    message["From"] = "Åse Lund <ase@paper.example>"
    message["To"] = "board@harbour.example"
    message["Subject"] = subject
    if date:
        message["Date"] = date
    message.set_content(body)
    for name, data, kind in attached:
        message.add_attachment(data, *kind.split("/"), filename=name)
    return message.as_bytes()


def mbox(*messages):
    return b"".join(
        b"From someone Fri Jul 16 08:30:00 2021\n" + m.replace(b"\nFrom ", b"\n>From ") + b"\n" for m in messages
    )


def rss(items=3):
    made = "".join(
        f"<item><title>Boat {n}</title><link>https://harbour.example/{n}</link>"
        f"<description>&lt;p&gt;{STORY[0]}&lt;/p&gt;&lt;p&gt;{STORY[1]}&lt;/p&gt;</description>"
        f"<pubDate>Fri, {n + 1:02d} Jul 2021 08:30:00 GMT</pubDate></item>"
        for n in range(items)
    )
    channel = f"<channel><title>The Harbour Gazette</title><language>en-gb</language>{made}</channel>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0">{channel}</rss>'.encode()


def atom():
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Gazette</title><entry><title>Boat</title>
<id>urn:boat</id><author><name>Ann Lee</name></author><published>2021-07-16T08:30:00Z</published>
<content type="html">&lt;p&gt;{STORY[0]}&lt;/p&gt;</content></entry></feed>""".encode()


def page(head="", body="", *, story=STORY):
    paragraphs = "\n".join(f"<p>{p}</p>" for p in story * 2)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A pilot boat</title>
{head}</head>
<body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<article><h1>A pilot boat</h1>
{body}
{paragraphs}
</article><footer>All rights reserved</footer></body></html>
""".encode()


def warc(*answers, gzip=True, date=None):
    out = BytesIO()
    writer = WARCWriter(out, gzip=gzip)
    for url, kind, data in answers:
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        told = {"WARC-Date": date} if date else {}
        payload = BytesIO(data)
        writer.write_record(
            writer.create_warc_record(url, "response", payload=payload, http_headers=headers, warc_headers_dict=told)
        )
    return out.getvalue()


def archive(members, method=zipfile.ZIP_DEFLATED):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, data in members:
            file.writestr(name, data)
    return out.getvalue()


def epub(chapters=(STORY[:1], STORY[1:]), locked="", encoding="utf-8"):
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    package = f"""<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Boats</dc:title><dc:creator>Ann Lee</dc:creator><dc:publisher>Quay Press</dc:publisher>
<dc:language>en-GB</dc:language>
<dc:date>2021-07-16</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"""
    container = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
    members = [("mimetype", "application/epub+zip"), ("META-INF/container.xml", container), ("OPS/book.opf", package)]
    for n, chapter in enumerate(chapters):
        text = "".join(f"<p>{p}</p>" for p in chapter)
        page = f"<html><head><title>x</title></head><body>{text}</body></html>"
        members.append((f"OPS/c{n}.xhtml", page.encode(encoding)))
    if locked:
        members.append(("META-INF/encryption.xml", f'<e><CipherReference URI="{locked}"/></e>'))
    return archive(members, zipfile.ZIP_STORED)


def table(*rows, separator=","):
    out = StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue().encode()

"""Second half of make.mjs: `python make.py DRAFTS VECTORS` with joserfc, Pillow, pikepdf, openssl and poppler's pdfattach. Signs tokens
(ES256 by joserfc, RS256 by openssl), bakes pictures (Pillow; SVG by ElementTree), attaches (pdfattach) and packs (zipfile)."""
import base64, io, json, subprocess, sys, tempfile, zipfile
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as xml

import pikepdf
from joserfc import jws
from joserfc.jwk import ECKey
from PIL import Image, PngImagePlugin

drafts, out = Path(sys.argv[1]), Path(sys.argv[2])
files, elsewhere = out / "files", out / "elsewhere"
for folder in (files, elsewhere):
    folder.mkdir(parents=True, exist_ok=True)
cases = ["valid", "altered", "expired", "revoked", "unknown-issuer", "unreachable"]
scratch = Path(tempfile.mkdtemp())


def read(path):
    return json.loads((drafts / path).read_text())


def write_json(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def seconds(text):
    return int(datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp())


class Issuer:
    """A P-256 key of joserfc and an RSA key of openssl, both in the DID document."""

    def __init__(self, name):
        self.did = f"did:web:{name}.example"
        self.es256 = ECKey.generate_key("P-256")
        self.rsa = scratch / f"{name}.pem"
        subprocess.run(["openssl", "genrsa", "-out", self.rsa, "2048"], check=True, capture_output=True)
        modulus = subprocess.run(["openssl", "rsa", "-in", self.rsa, "-noout", "-modulus"], check=True, capture_output=True)
        n = bytes.fromhex(modulus.stdout.decode().strip().split("=")[1])
        document = read(f"drafts/{name}-did.json")
        public = self.es256.as_dict(private=False)
        jwks = {"es256": {k: public[k] for k in ("kty", "crv", "x", "y")}, "rs256": {"kty": "RSA", "n": base64url(n), "e": "AQAB"}}
        for key, jwk in jwks.items():
            method = {"id": f"{self.did}#{key}", "type": "JsonWebKey", "controller": self.did, "publicKeyJwk": jwk}
            document["verificationMethod"].append(method)
            document["assertionMethod"].append(method["id"])
        (elsewhere / f"{name}-did.json").write_text(write_json(document))

    def sign_es256(self, payload, typ):
        header = {"alg": "ES256", "kid": f"{self.did}#es256", "typ": typ}
        return jws.serialize_compact(header, write_json(payload), self.es256)

    def sign_rs256(self, payload):
        header = {"alg": "RS256", "kid": f"{self.did}#rs256", "typ": "JWT"}
        signed = f"{base64url(write_json(header).encode())}.{base64url(write_json(payload).encode())}"
        made = subprocess.run(["openssl", "dgst", "-sha256", "-sign", self.rsa], input=signed.encode(), check=True, capture_output=True)
        return f"{signed}.{base64url(made.stdout)}"


def claims(credential):
    end = credential.get("validUntil") or credential.get("expirationDate")
    start = credential.get("validFrom") or credential.get("issuanceDate")
    issuer = credential["issuer"]
    made = {"iss": issuer if isinstance(issuer, str) else issuer["id"], "jti": credential["id"], "nbf": seconds(start)}
    return made | ({"exp": seconds(end)} if end else {})


def alter(token):
    """One word of the payload, after it was signed."""
    header, payload, signature = token.split(".")
    text = base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode()
    assert "étranger 🎓" in text
    return f"{header}.{base64url(text.replace('étranger 🎓', 'étranger', 1).encode())}.{signature}"


def bake_png(text, compressed):
    info = PngImagePlugin.PngInfo()
    info.add_itxt("openbadgecredential", text, zip=compressed)
    made = io.BytesIO()
    Image.new("RGB", (8, 8), (20, 60, 140)).save(made, "PNG", pnginfo=info)
    return made.getvalue()


def bake_svg(text):
    xml.register_namespace("", "http://www.w3.org/2000/svg")
    xml.register_namespace("openbadges", "https://purl.imsglobal.org/ob/v3p0")
    root = xml.Element("{http://www.w3.org/2000/svg}svg", {"viewBox": "0 0 8 8"})
    xml.SubElement(root, "{https://purl.imsglobal.org/ob/v3p0}credential").text = text
    xml.SubElement(root, "{http://www.w3.org/2000/svg}title").text = "Un badge"
    return xml.tostring(root, encoding="utf-8", xml_declaration=True)


def attach_pdf(text):
    plain, credential, made = scratch / "plain.pdf", scratch / "credential.json", scratch / "made.pdf"
    page = pikepdf.new()
    page.add_blank_page()
    page.save(plain)
    credential.write_text(text)
    made.unlink(missing_ok=True)
    subprocess.run(["pdfattach", plain, credential, made], check=True, capture_output=True)
    return made.read_bytes()


def pack_zip(text):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("candidature/badge é.json", (2024, 9, 2, 10, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def clr(text, issuer):
    credential = {
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
                     "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": "https://issuer.example/clr/1",
        "type": ["VerifiableCredential", "ClrCredential"],
        "name": "Relevé de mobilités",
        "issuer": {"id": issuer.did, "type": ["Profile"], "name": "Académie voisine"},
        "validFrom": "2024-09-02T10:00:00Z",
        "credentialSubject": {"id": "urn:uuid:0b8a9e52-6a0c-4f0b-9a53-0a1a6f3a8f11", "type": ["ClrSubject"],
                              "verifiableCredential": [json.loads(text)]},
    }
    return issuer.sign_es256(credential | claims(credential), "vc+jwt")


issuers = {name: Issuer(name) for name in ("issuer", "stranger")}
for name, issuer in issuers.items():
    for list_path in (drafts / "elsewhere").glob(f"{name}-list-*.json"):
        (elsewhere / list_path.name).write_text(list_path.read_text())
    listed = read(f"drafts/{name}-list.json")
    (elsewhere / f"{name}-list-token.jwt").write_text(issuer.sign_rs256(claims(listed) | {"vc": listed}))

for case in cases:
    issuer = issuers["stranger" if case == "unknown-issuer" else "issuer"]
    text = (drafts / f"sealed/badge-current--{case}.json").read_text()
    bare, within = read(f"drafts/bare--{case}.json"), read(f"drafts/vc--{case}.json")
    bare_token = issuer.sign_es256(bare | claims(bare), "vc+jwt")
    vc_token = issuer.sign_rs256(claims(within) | {"sub": within["credentialSubject"]["id"], "vc": within})
    if case == "altered":
        bare_token, vc_token = alter(bare_token), alter(vc_token)
    enveloped = {"@context": "https://www.w3.org/ns/credentials/v2", "type": "EnvelopedVerifiableCredential",
                 "id": f"data:application/vc+jwt,{bare_token}"}
    presentation = {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"],
                    "verifiableCredential": [json.loads(text)]}
    for name, content in {
        "badge.json": text,
        "vcdm-1-1.json": (drafts / f"sealed/badge-elder--{case}.json").read_text(),
        "endorsement.json": (drafts / f"sealed/endorsement-current--{case}.json").read_text(),
        "jwt.jwt": bare_token,
        "jwt-vc-claim.jwt": vc_token,
        "enveloped.json": write_json(enveloped),
        "presentation.json": write_json(presentation),
        "clr.jwt": clr(text, issuers["issuer"]),
        "png.png": bake_png(text, False),
        "png-compressed.png": bake_png(text, True),
        "svg.svg": bake_svg(text),
        "pdf.pdf": attach_pdf(text),
        "zip.zip": pack_zip(text),
    }.items():
        kind, extension = name.rsplit(".", 1)
        (files / f"{kind}--{case}.{extension}").write_bytes(content.encode() if isinstance(content, str) else content)

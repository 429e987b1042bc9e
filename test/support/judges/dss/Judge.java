import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;

/**
 * What the Commission's library says of sealed files, with its own validation policy: Judge.java FOLDER reads each file of FOLDER, trusts
 * the certificates in FOLDER/trusted alone, and prints a JSON object per file. It asks no network for anything.
 */
public final class Judge {
  public static void main(String[] arguments) throws Exception {
    File folder = new File(arguments[0]);
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    for (File file : new File(folder, "trusted").listFiles()) {
      CertificateToken certificate = DSSUtils.loadCertificate(file);
      trusted.addCertificate(certificate);
    }
    for (File file : folder.listFiles(File::isFile)) {
      CommonCertificateVerifier offline = new CommonCertificateVerifier();
      offline.setTrustedCertSources(trusted);
      offline.setAIASource(null);
      SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
      validator.setCertificateVerifier(offline);
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("file", file.getName());
      said.put("signatures", signaturesOf(validator.validateDocument()));
      System.out.println(JsonUtil.toJson(said));
    }
  }

  private static List<Object> signaturesOf(Reports reports) {
    List<Object> signatures = new ArrayList<>();
    for (SignatureWrapper signature : reports.getDiagnosticData().getSignatures()) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("format", String.valueOf(signature.getSignatureFormat()));
      said.put("shaped", signature.isStructuralValidationValid());
      said.put("intact", signature.isSignatureIntact());
      said.put("dataIntact", signature.getDigestMatchers().stream().allMatch(each -> each.isDataFound() && each.isDataIntact()));
      said.put("claimed", signature.getClaimedSigningTime() == null ? null : signature.getClaimedSigningTime().toInstant().toString());
      said.put("stamps", signature.getTimestampList().stream().map(each -> each.isMessageImprintDataIntact() && each.isSignatureIntact()).toList());
      var simple = reports.getSimpleReport();
      said.put("indication", String.valueOf(simple.getIndication(signature.getId())));
      said.put("because", String.valueOf(simple.getSubIndication(signature.getId())));
      said.put("errors", simple.getAdESValidationErrors(signature.getId()).stream().map(each -> each.getValue()).toList());
      signatures.add(said);
    }
    return signatures;
  }
}

import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * What veraPDF says of PDF files: Judge.java FOLDER holds each file of FOLDER to the kind of PDF/A that it claims to be, and to PDF/UA-1, and
 * prints a JSON object per file, with each rule that it breaks once.
 */
public final class Judge {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (File file : new File(arguments[0]).listFiles(File::isFile)) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(file)) {
        PDFAFlavour claimed = parser.getFlavour();
        ValidationResult archive = validate(parser, claimed);
        ValidationResult access = validate(parser, PDFAFlavour.PDFUA_1);
        System.out.println(
            "{\"file\":" + quote(file.getName())
                + ",\"claims\":" + quote(claimed.getId())
                + ",\"archive\":" + told(archive)
                + ",\"access\":" + told(access) + "}");
      }
    }
  }

  private static ValidationResult validate(PDFAParser parser, PDFAFlavour flavour) throws Exception {
    try (PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser);
    }
  }

  private static String told(ValidationResult result) {
    Set<String> broken = new TreeSet<>();
    for (TestAssertion each : result.getTestAssertions()) {
      broken.add(each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber());
    }
    String rules = String.join(",", broken.stream().map(Judge::quote).toList());
    return "{\"checked\":" + result.getTotalAssertions() + ",\"broken\":[" + rules + "]}";
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char each : text.toCharArray()) {
      if (each < ' ' || each == '"' || each == '\\') quoted.append(String.format("\\u%04x", (int) each));
      else quoted.append(each);
    }
    return quoted.append('"').toString();
  }
}

package education.codeforlife.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The POM of a module, as it is written. */
record Pom(Document document) {

    static Pom of(Path module) throws Exception {
        var file = module.resolve("pom.xml").toFile();
        return new Pom(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file));
    }

    /** Returns the direct dependencies, without those of profiles. */
    List<Dependency> dependencies() throws Exception {
        var nodes = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate("/project/dependencies/dependency", document, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> dependency((Element) nodes.item(index)))
                .toList();
    }

    private static Dependency dependency(Element element) {
        var scope = text(element, "scope");
        return new Dependency(
                text(element, "groupId"),
                text(element, "artifactId"),
                scope.isEmpty() ? "compile" : scope,
                Boolean.parseBoolean(text(element, "optional")));
    }

    /** Returns the text of the only element with the given name; empty if there is none. */
    String text(String name) {
        return text(document.getDocumentElement(), name);
    }

    private static String text(Element element, String name) {
        var found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}

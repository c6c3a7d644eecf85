package dk.kommune.notices;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.NodeList;

final class Feed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private Feed() {
    }

    static List<String> headings(byte[] feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList titles = factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed)).getElementsByTagNameNS(ATOM, "title");
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < titles.getLength(); i++) {
            headings.add(titles.item(i).getTextContent());
        }
        return headings;
    }
}

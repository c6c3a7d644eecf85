package org.beckbridges;

import java.util.Map;
import org.springframework.http.HttpMethod;

/** The sheets of the bridges that lie in Egnyte, and who may see them. */
public class Bridges {
    private final Office office;

    public Bridges(String domain, String token) {
        this.office = new Office(domain, token);
    }

    public Link link() {
        return new Link(office);
    }

    public Sheets sheets() {
        return new Sheets(office);
    }

    public static class Link extends Question {
        Link(Office office) {
            super(office, "/links");
        }

        public Map<?, ?> read(String id) {
            address().further("/" + id);
            return office().send(address(), HttpMethod.GET, null, Map.class); //~ GET /pubapi/v1/links/{link_id} handles=unknown
        }
    }

    public static class NewLink extends Question {
        NewLink(Office office) {
            super(office, "/links");
        }

        public Map<?, ?> make(Map<?, ?> link) {
            return office().send(address(), HttpMethod.POST, link, Map.class); //~ POST /pubapi/v1/links handles=unknown
        }
    }

    public static class Sheets extends Question {
        Sheets(Office office) {
            super(office, "/fs");
        }

        public Map<?, ?> of(String bridge) {
            address().further("/Shared/Bridges/" + bridge);
            return office().send(address(), HttpMethod.GET, null, Map.class); //~ GET /pubapi/v1/fs/{path} handles=unknown
        }
    }
}

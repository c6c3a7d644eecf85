package com.oriel.parcels.egnyte;

public final class Errands {
    private Errands() {
    }

    public static class Crates extends Errand {
        public Crates(String depot) {
            super("GET", "/pubapi/v1/fs/Shared/depots/" + depot); //~ GET /pubapi/v1/fs/{path} handles=specific
        }
    }

    public static class Label extends Errand {
        public Label() {
            super("POST", "/pubapi/v1/links"); //~ POST /pubapi/v1/links handles=specific; GET /pubapi/v1/links handles=specific
        }
    }

    public static class Unlink extends Errand {
        public Unlink(String id) {
            super("DELETE", "/pubapi/v1/links/" + id); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
        }
    }

    public static class Studies extends Errand {
        public Studies(String study) {
            super("GET", "/pubapi/v1/etmf/studys/" + study + "/artifacts"); //~ EG505
        }
    }
}

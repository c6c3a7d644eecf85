package net.tidemark;

/** Classes that make their own instances: a method of theirs, one for the whole process, a field. */
public class Main {
    public static void main(String[] args) throws Exception {
        Harbour.open(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"));
        switch (args[0]) {
            case "links":
                Harbour.get().fetch("/v2/links"); //~ GET /pubapi/v2/links
                break;
            case "drop":
                Harbour.get().drop("/v1/links/" + args[1]); //~ DELETE /pubapi/v1/links/{link_id}
                break;
            case "notes":
                Harbour.of(args[1], args[2]).fetch("/v1/notes"); //~ GET /pubapi/v1/notes
                break;
            default:
                Lighthouse.ONE.look();
        }
    }
}

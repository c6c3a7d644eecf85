using System.Text.Json;

namespace NotaryDesk.Egnyte;

/// <summary>What lies below one root.</summary>
public abstract class Shelf(Courier courier, string root)
{
    protected Task<JsonElement> Look(string domain, string rest) => courier.Fetch(domain, root + rest);

    protected Task<JsonElement> Lay(string domain, string rest, object body) => courier.Submit(domain, root + rest, body);

    protected Task Clear(string domain, string rest) => courier.Drop(domain, root + rest);
}

public sealed class Deeds(Courier courier) : Shelf(courier, "/pubapi/v1/fs")
{
    public Task<JsonElement> List(string domain, string matter) => Look(domain, "/Shared/Deeds/" + matter); //~ GET /pubapi/v1/fs/{path} handles=specific

    public Task Remove(string domain, string matter) => Clear(domain, $"/Shared/Deeds/{matter}"); //~ DELETE /pubapi/v1/fs/{path} handles=specific
}

// Nothing here is ever taken away, whatever the base could do.
public sealed class Ledger(Courier courier) : Shelf(courier, "/pubapi/v1/audit")
{
    public Task<JsonElement> Entry(string domain, string job) => Look(domain, "/jobs/" + job); //~ GET /pubapi/v1/audit/jobs/{job_id} handles=specific

    public Task<JsonElement> Order(string domain, string kind, object span)
    {
        switch (kind)
        {
            case "logins": return Lay(domain, "/logins", span); //~ POST /pubapi/v1/audit/logins handles=specific
            case "files": return Lay(domain, "/files", span); //~ POST /pubapi/v1/audit/files handles=specific
            default: return Lay(domain, "/permissions", span); //~ POST /pubapi/v1/audit/permissions handles=specific
        }
    }
}

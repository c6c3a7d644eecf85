namespace Quarry;

public enum Kind { File, Folder, Upload }

public enum Audience { Anyone, Password, Domain, Recipients }

/// <summary>Lists the links of a quarry, by what somebody looks for.</summary>
public class Links
{
    private const string Path = "/pubapi/v1/links";
    private readonly HttpClient http;
    private readonly string host;
    private readonly string domain;

    public Links(HttpClient http, string domain, string host)
    {
        this.http = http;
        this.domain = domain;
        this.host = host;
    }

    private UriBuilder Address(string path, string query = null)
    {
        var at = string.IsNullOrWhiteSpace(host)
            ? (string.IsNullOrWhiteSpace(domain) ? string.Empty : (domain.Contains(".") ? domain : string.Format("{0}.egnyte.com", domain)))
            : host;
        var address = new UriBuilder("https", at, 443, path);
        if (query != null)
            address.Query = query;
        return address;
    }

    private Uri Sought(string path, DateTime? before, Kind? kind, Audience? audience, int? count)
    {
        var sought = new List<string>();
        if (!string.IsNullOrWhiteSpace(path))
            sought.Add("path=" + Uri.EscapeDataString(path));
        if (before.HasValue)
            sought.Add("created_before=" + before.Value.ToString("yyyy-MM-dd"));
        if (kind.HasValue)
            sought.Add("type=" + Name(kind.Value));
        if (audience.HasValue)
            sought.Add("accessibility=" + Name(audience.Value));
        if (count.HasValue)
            sought.Add("count=" + count);
        return Address(Path, string.Join("&", sought)).Uri;
    }

    public async Task<string> List(string path = null, DateTime? before = null, Kind? kind = null, Audience? audience = null, int? count = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Sought(path, before, kind, audience, count)); //~ GET /pubapi/v1/links handles=none
        var response = await http.SendAsync(request); //~ EG401
        return await response.Content.ReadAsStringAsync();
    }

    private static string Name(Audience audience)
    {
        switch (audience)
        {
            case Audience.Domain:
                return "domain";
            case Audience.Password:
                return "password";
            case Audience.Recipients:
                return "recipients";
            default:
                return "anyone";
        }
    }

    private static string Name(Kind kind)
    {
        switch (kind)
        {
            case Kind.File: return "file";
            case Kind.Upload: return "upload";
            default: return "folder";
        }
    }
}

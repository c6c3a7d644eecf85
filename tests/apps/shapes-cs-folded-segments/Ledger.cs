using System.Linq;
using System.Net.Http.Headers;

namespace Ledger;

public class LedgerArchive
{
    private readonly string _url;
    private readonly HttpClient _http = new();

    public LedgerArchive(string domain, string token)
    {
        _url = $"https://{domain}.egnyte.com/pubapi/";
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<string> Groups() => Get("v2", "/groups"); //~ GET /pubapi/v2/groups

    public Task<string> Volume(string name) => Get("v1/fs/Shared/", "Ledgers", name); //~ GET /pubapi/v1/fs/{path}

    public Task<string> Links(int year) => Get("v1/links".With("count", 20).With("created_after", $"{year}-01-01")); //~ GET /pubapi/v1/links

    public Task<string> Members(string group) => Get($"v2/groups/{group}".With("count", 20)); //~ GET /pubapi/v2/groups/{group_id}

    // The words of a title, which are no address.
    public string Title(params string[] words) => words.Aggregate("pubapi", (title, word) => $"{title}/{word}");

    private async Task<string> Get(params string[] segments)
    {
        var response = await _http.GetAsync(Joined(_url, segments));
        return await response.Content.ReadAsStringAsync();
    }

    private static string Joined(string root, params string[] segments)
        => segments.Aggregate(root, (joined, segment) => $"{joined.TrimEnd('/')}/{segment.TrimStart('/')}");
}

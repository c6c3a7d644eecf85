using static Tally.Endpoints;
using Flurl;
using Flurl.Http;

namespace Tally;

public class Directory
{
    private readonly HttpClient _http;
    private readonly string _domain;
    private readonly string _token;

    public Directory(string domain, string token)
    {
        _domain = domain;
        _token = token;
        _http = new HttpClient { BaseAddress = new Uri($"https://{domain}.egnyte.com") };
    }

    public Task<HttpResponseMessage> PersonAsync(string id) => Ask(People.One(id)); //~ GET /pubapi/v2/users/{user_id} handles=specific

    public Task<HttpResponseMessage> PeopleAsync() => Ask(People.All); //~ GET /pubapi/v2/users handles=specific

    public Task<HttpResponseMessage> NotesAsync(IDictionary<string, string>? query) => Ask(Notes.Root, query); //~ GET /pubapi/v1/notes handles=specific

    private async Task<HttpResponseMessage> Ask(string path, IDictionary<string, string>? query = null)
    {
        path = query == null ? path : Addresses.Extend(path, query);
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        var answer = await _http.SendAsync(request);
        if (answer.StatusCode == System.Net.HttpStatusCode.Unauthorized)
            throw new InvalidOperationException("sign in again");
        return answer;
    }

    private IFlurlRequest Api(params object[] segments) =>
        $"https://{_domain}.egnyte.com".AppendPathSegments("pubapi", "v1").AppendPathSegments(segments).WithOAuthBearerToken(_token);

    public async Task<string> LinkAsync(string id)
    {
        try
        {
            return await Api("links", id).GetStringAsync(); //~ GET /pubapi/v1/links/{link_id} handles=specific
        }
        catch (FlurlHttpException refused) when (refused.StatusCode == 401)
        {
            throw new InvalidOperationException("sign in again", refused);
        }
    }
}

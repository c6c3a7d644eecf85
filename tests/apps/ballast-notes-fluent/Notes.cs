namespace Ballast;

public class Notes
{
    private readonly HttpClient _http = new();
    private readonly string _root;
    private readonly string _token;

    public Notes(string domain, string token)
    {
        _root = $"https://{domain}.egnyte.com/pubapi/v1";
        _token = token;
    }

    public Task<string> All() => new Call(_http).To($"{_root}/notes").Answer(_token); //~ GET /pubapi/v1/notes handles=generic

    public async Task<string> Remove(string id)
    {
        var call = new Call(_http).Verb(HttpMethod.Delete);
        return await call.To(_root + "/notes/" + id).Answer(_token); //~ DELETE /pubapi/v1/notes/{note_id} handles=generic
    }

    // The tide table has its own address, which is none of Egnyte's.
    public Task<string> Tides() => new Call(_http).To("https://tides.example.org/pubapi/v1/notes").Answer("none");
}

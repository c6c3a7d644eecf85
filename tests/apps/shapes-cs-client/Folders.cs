using Archive.Transport;

namespace Archive;

public partial class Folders : EgnyteResource
{
    public Folders(HttpClient http, string domain) : base(http, domain) { }

    public Task<HttpResponseMessage> Create(string path) => Send(HttpMethod.Post, "/fs/" + path, "{\"action\":\"add_folder\"}"); //~ POST /pubapi/v1/fs/{path}

    public Task<HttpResponseMessage> Remove(string path)
    {
        return Send(HttpMethod.Delete, $"/fs/{Uri.EscapeDataString(path)}"); //~ DELETE /pubapi/v1/fs/{path}
    }
}

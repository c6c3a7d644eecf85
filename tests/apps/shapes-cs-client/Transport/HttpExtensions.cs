namespace Archive.Transport;

public static class HttpExtensions
{
    public static Task<HttpResponseMessage> GetEgnyte(this HttpClient client, string host, string path)
    {
        return client.GetAsync($"https://{host}/pubapi/v2/{path.TrimStart('/')}");
    }
}

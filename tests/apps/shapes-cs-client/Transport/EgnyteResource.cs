using System.Text;

namespace Archive.Transport;

public abstract class EgnyteResource
{
    private const string ApiRoot = "/pubapi/v1";
    protected const string Files = ApiRoot + "/fs";

    private readonly HttpClient http;
    private readonly string domain;

    protected EgnyteResource(HttpClient http, string domain)
    {
        this.http = http;
        this.domain = domain;
    }

    protected string Root => $"https://{domain}.egnyte.com";

    protected UriBuilder Address(string path, string? query = null)
    {
        var builder = new UriBuilder("https", domain + ".egnyte.com", 443, path);
        if (query != null)
            builder.Query = query;
        return builder;
    }

    protected Task<HttpResponseMessage> Send(HttpMethod verb, string path) => Send(verb, path, null);

    protected async Task<HttpResponseMessage> Send(HttpMethod verb, string path, string? json)
    {
        var request = new HttpRequestMessage(verb, Root + ApiRoot + path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return await http.SendAsync(request).ConfigureAwait(false);
    }

    protected async Task<string> Dispatch(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

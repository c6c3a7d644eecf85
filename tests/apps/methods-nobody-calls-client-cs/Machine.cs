namespace Lathe;

/// The controller of the lathe; its paths only look like Egnyte's.
public class Machine
{
    private readonly HttpClient _http;

    private Machine(HttpClient http) => _http = http;

    public static Machine Beside() => new(new HttpClient { BaseAddress = new Uri("http://lathe.local/pubapi/") });

    public Task<string> State() => _http.GetStringAsync("v1/fs/state");

    public Task<HttpResponseMessage> Stop() => _http.DeleteAsync("v1/fs/job");
}

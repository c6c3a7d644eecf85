using System.Net.Http.Headers;

namespace Tally;

/// <summary>Builds requests and sends them, whatever they are for.</summary>
public class Wire
{
    private readonly HttpClient _http;
    private readonly string _token;

    public Wire(HttpClient http, string token)
    {
        _http = http;
        _token = token;
    }

    public async Task<HttpRequestMessage> BuildAsync(string url, HttpMethod method)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync().ConfigureAwait(false));
        return request;
    }

    public virtual Task<HttpRequestMessage> PlainAsync(string url)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        return Task.FromResult(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public async Task<T> ReadAsync<T>(string url, Action<HttpRequestMessage>? setup = null)
    {
        using var request = await BuildAsync(url, HttpMethod.Get).ConfigureAwait(false);
        setup?.Invoke(request);
        using var answer = await SendAsync(request).ConfigureAwait(false);
        if (answer.StatusCode == System.Net.HttpStatusCode.Unauthorized)
            throw new InvalidOperationException("sign in again");
        return (await answer.Content.ReadFromJsonAsync<T>())!;
    }

    public Task<T> PostAsync<T>(string url, object body) =>
        ReadAsync<T>(url, request =>
        {
            request.Method = HttpMethod.Post;
            request.Content = JsonContent.Create(body);
        });

    private Task<string> TokenAsync() => Task.FromResult(_token);
}

using System.Net.Http.Headers;

namespace Ballast;

/// <summary>One request, put together step by step: every step gives the call itself.</summary>
public class Call
{
    private readonly HttpClient _http;
    private HttpMethod _verb = HttpMethod.Get;
    private Uri _address;

    public Call(HttpClient http)
    {
        _http = http;
    }

    public Call To(Uri address)
    {
        _address = address;
        return this;
    }

    public Call To(string address)
    {
        return To(new Uri(address));
    }

    public Call Verb(HttpMethod verb) => Remember(verb);

    private Call Remember(HttpMethod verb)
    {
        _verb = verb;
        return (this);
    }

    public async Task<string> Answer(string token)
    {
        var request = new HttpRequestMessage(_verb, _address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode(); //~ EG402; EG403
        return await response.Content.ReadAsStringAsync();
    }
}

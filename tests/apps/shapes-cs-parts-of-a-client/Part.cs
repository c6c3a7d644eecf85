namespace Harbour;

public interface IPart
{
    Task<string> Get();
}

public abstract class Part : IPart
{
    private readonly HttpClient _http;

    protected Part(HttpClient http) => _http = http;

    protected abstract string Name { get; }

    public async Task<string> Get()
    {
        var response = await _http.GetAsync(Name);
        return await response.Content.ReadAsStringAsync();
    }
}

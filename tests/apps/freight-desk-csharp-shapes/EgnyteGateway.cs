using System.Net;
using Microsoft.Extensions.Options;

namespace Freight;

public class Paths
{
    public string Links { get; set; } = "";
    public string People { get; set; } = "v2/users";
}

public class EgnyteOptions
{
    public string Root { get; set; } = "";
    public Paths Paths { get; set; } = new();
}

// What the settings leave out is as the classes have it.
public class EgnyteGateway(HttpClient http, IOptions<EgnyteOptions> options)
{
    private readonly EgnyteOptions _options = options.Value;

    public async Task<string> People() => await Read(_options.Root + _options.Paths.People); //~ GET /pubapi/v2/users

    public async Task<string> Links() => await Read(_options.Root + _options.Paths.Links); //~ GET /pubapi/v1/links

    private async Task<string> Read(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) throw new ArgumentException("no address", nameof(url));
        using var response = await http.GetAsync(address);
        if (response.StatusCode == HttpStatusCode.Unauthorized) throw new SignInAgainException();
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}

public class SignInAgainException : Exception;

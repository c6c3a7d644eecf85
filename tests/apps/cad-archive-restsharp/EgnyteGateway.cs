using System.Net;
using RestSharp;
using RestSharp.Authenticators;
using RestSharp.Authenticators.OAuth2;

namespace CadArchive;

public sealed class EgnyteGateway : IDisposable
{
    private const string FileSystem = "pubapi/v1/fs/{path}";
    private const string FileContent = "pubapi/v1/fs-content/{path}";

    private readonly RestClient _client;

    public EgnyteGateway(string domain, string token)
    {
        var options = new RestClientOptions($"https://{domain}.egnyte.com")
        {
            Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(token, "Bearer"),
            ThrowOnAnyError = false,
        };
        _client = new RestClient(options);
    }

    public async Task<Folder> ReadFolderAsync(string path)
    {
        var request = new RestRequest(FileSystem) //~ GET /pubapi/v1/fs/{path} handles=specific
            .AddUrlSegment("path", path, encode: false)
            .AddQueryParameter("list_content", "true");
        var response = await _client.ExecuteAsync<Folder>(request);
        return Unwrap(response);
    }

    public async Task DownloadAsync(string path, string target)
    {
        var request = new RestRequest(FileContent, Method.Get).AddUrlSegment("path", path, false); //~ GET /pubapi/v1/fs-content/{path} handles=none
        var bytes = await _client.DownloadDataAsync(request); //~ EG401; EG403
        await File.WriteAllBytesAsync(target, bytes ?? Array.Empty<byte>());
    }

    public async Task DeleteAsync(string path)
    {
        var request = new RestRequest(FileSystem, Method.Delete); //~ DELETE /pubapi/v1/fs/{path} handles=specific
        request.AddUrlSegment("path", path, false);
        var response = await _client.ExecuteAsync(request);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            throw new SignInAgainException();
        if (!response.IsSuccessful)
            throw new IOException($"{path}: {(int)response.StatusCode} {response.Content}");
    }

    public async Task<Found> SearchAsync(string name, DateTime before)
    {
        var request = new RestRequest("pubapi/v1/search", Method.Get); //~ GET /pubapi/v1/search handles=specific
        request.AddParameter("query", name);
        request.AddParameter("modified_before", before.ToString("O"));
        var response = await _client.ExecuteAsync<Found>(request);
        return Unwrap(response);
    }

    public async Task AnnotateAsync(string path, string text)
    {
        var request = new RestRequest("/pubapi/v1/notes", Method.Post).AddJsonBody(new { path, body = text }); //~ POST /pubapi/v1/notes handles=generic
        var response = await _client.ExecutePostAsync(request);
        if (!response.IsSuccessful) //~ EG402
            Console.Error.WriteLine($"no note on {path}: {response.ErrorMessage}");
    }

    private static T Unwrap<T>(RestResponse<T> response)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.Unauthorized:
                throw new SignInAgainException();
            case HttpStatusCode.TooManyRequests:
                throw new SlowDownException(response.Headers?.FirstOrDefault(h => h.Name == "Retry-After")?.Value);
            case HttpStatusCode.OK:
                return response.Data!;
            default:
                throw new IOException(response.ErrorMessage ?? response.Content);
        }
    }

    public void Dispose() => _client.Dispose();
}

public sealed class SignInAgainException : Exception { }

public sealed class SlowDownException(object? after) : Exception($"wait {after} seconds") { }

public sealed record Folder(string Path, List<Entry> Files, List<Entry> Folders);
public sealed record Entry(string Path, string Name, long Size, DateTime LastModified);
public sealed record Found(List<Entry> Results, int TotalCount);

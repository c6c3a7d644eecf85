using System.Net.Http.Json;

namespace PermitDrop.Egnyte;

public interface IPermitStore
{
    Task SaveAsync(string permit, Stream pdf, CancellationToken ct);
}

internal sealed class EgnytePermitStore : IPermitStore
{
    private readonly HttpClient _content;

    public EgnytePermitStore(IHttpClientFactory clients, string name)
    {
        _content = clients.CreateClient(name);
    }

    public async Task SaveAsync(string permit, Stream pdf, CancellationToken ct)
    {
        using var body = new StreamContent(pdf);
        using var answer = await _content.PostAsync($"Shared/Permits/{permit}.pdf", body, ct); //~ POST /pubapi/v1/fs-content/{path}
        answer.EnsureSuccessStatusCode();
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace PermitDrop.Egnyte;

public class PermitIndex(IHttpClientFactory factory, IOptions<EgnyteOptions> options, ILogger<PermitIndex> logger)
{
    public async Task<int> OwnersAsync(CancellationToken ct)
    {
        var client = factory.CreateClient(EgnyteRegistration.Api);
        var users = await client.GetFromJsonAsync<JsonElement>("users?count=100", ct); //~ GET /pubapi/v2/users
        logger.LogInformation("{Count} people see {Folder}", users.GetProperty("totalResults").GetInt32(), options.Value.DropFolder);
        return users.GetProperty("totalResults").GetInt32();
    }

    public async Task<bool> ExistsAsync(string permit, CancellationToken ct)
    {
        var http = factory.CreateClient();
        var url = $"https://{options.Value.Domain}.egnyte.com{options.Value.ApiRoot}/fs{options.Value.DropFolder}/{permit}.pdf"; //~ GET /pubapi/v1/fs/{path}
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Authorization", "Bearer " + options.Value.AccessToken);
        using var answer = await http.SendAsync(request, ct);
        return answer.IsSuccessStatusCode;
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using Blazored.LocalStorage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace KelpFarms;

public sealed record SignedIn(string Domain, string Token, DateTimeOffset Since);

public sealed class EgnyteState(ILocalStorageService storage, NavigationManager navigation, HttpClient http)
{
    private const string Key = "kelp.session";
    private SignedIn? _current;

    public async Task ReturnedAsync(string domain)
    {
        var fragment = new Uri(navigation.Uri).Fragment.TrimStart('#');
        var answer = QueryHelpers.ParseQuery(fragment);
        if (answer.ContainsKey("error")) return;
        _current = new SignedIn(domain, answer["access_token"].ToString(), DateTimeOffset.UtcNow);
        await storage.SetItemAsync("kelp.domain", domain);
        await storage.SetItemAsync(Key, _current); //~ EG301
    }

    public async Task<string?> FarmsAsync()
    {
        _current ??= await storage.GetItemAsync<SignedIn>(Key);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{_current!.Domain}.egnyte.com/pubapi/v1/fs/Shared/Farms"); //~ GET /pubapi/v1/fs/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _current.Token);
        using var answer = await http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}

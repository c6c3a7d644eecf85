using Blazored.LocalStorage;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Viewer.Client;

public class SignIn(NavigationManager pages, ILocalStorageService storage, IJSRuntime script)
{
    public void Begin(string domain)
    {
        var back = Uri.EscapeDataString(pages.BaseUri + "signed-in");
        pages.NavigateTo($"https://{domain}.egnyte.com/puboauth/token?client_id=k4m8n2p6q0r3s7t1u5v9w2x6&redirect_uri={back}&response_type=token"); //~ EG201
    }

    public async Task<bool> Finish()
    {
        var parts = new Uri(pages.Uri).Fragment.TrimStart('#').Split('&')
            .Select(part => part.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        if (!parts.TryGetValue("access_token", out var token)) //~ EG210
        {
            return false;
        }
        await storage.SetItemAsync("egnyte_token", token); //~ EG301
        await script.InvokeVoidAsync("localStorage.setItem", "egnyte", token); //~ EG301
        return true;
    }

    public async Task<string> Plans(string domain)
    {
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", await storage.GetItemAsync<string>("egnyte_token"));
        return await http.GetStringAsync($"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Plans"); //~ GET /pubapi/v1/fs/{path}
    }
}

using Blazored.LocalStorage;
using Microsoft.AspNetCore.Components;

namespace Scores;

public class Desk(NavigationManager pages, ILocalStorageService storage)
{
    public void Enter(string domain)
    {
        var back = Uri.EscapeDataString(pages.BaseUri + "entered");
        pages.NavigateTo($"https://{domain}.egnyte.com/puboauth/token?client_id=scores&redirect_uri={back}&scope=Egnyte.filesystem&state=desk&response_type=token"); //~ EG202; EG206
    }

    public async Task Entered()
    {
        var parts = new Uri(pages.Uri).Fragment.TrimStart('#').Split('&')
            .Select(part => part.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        if (parts.ContainsKey("error"))
        {
            return;
        }
        await storage.SetItemAsync("egnyte_token", parts["access_token"]); //~ EG301
    }

    public async Task SignOut() //~ EG309
    {
        await storage.RemoveItemAsync("egnyte_token");
        pages.NavigateTo("/");
    }

    // Nobody leaves by forgetting where they were.
    public async Task SignOutOfRehearsal()
    {
        await storage.RemoveItemAsync("rehearsal");
    }

    public async Task<string> Score(string domain, string name)
    {
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", await storage.GetItemAsync<string>("egnyte_token"));
        var answer = await http.GetAsync($"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Scores/{name}"); //~ GET /pubapi/v1/fs/{path}
        return answer.StatusCode == System.Net.HttpStatusCode.Unauthorized ? "" : await answer.Content.ReadAsStringAsync();
    }
}

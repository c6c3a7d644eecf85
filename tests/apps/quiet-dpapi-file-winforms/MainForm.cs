using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Receipts;

public class MainForm : Form
{
    private static readonly HttpClient Http = new();
    private readonly ListBox list = new() { Dock = DockStyle.Fill };

    public MainForm()
    {
        Controls.Add(list);
        Load += async (_, _) => await Fill();
    }

    private static async Task<SignIn> Connect(string domain)
    {
        var answer = await Http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = Environment.GetEnvironmentVariable("EGNYTE_KEY")!,
            ["username"] = Environment.UserName,
            ["password"] = Prompt.Ask("Password"),
            ["scope"] = "Egnyte.filesystem",
            ["grant_type"] = "password",
        }));
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>();
        var signIn = new SignIn(domain, (string)body!["access_token"]!);
        SignInFile.Save(signIn);
        return signIn;
    }

    private async Task Fill()
    {
        var signIn = SignInFile.Load() ?? await Connect(Prompt.Ask("Domain"));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{signIn.Domain}.egnyte.com/pubapi/v1/fs/Shared/Receipts"); //~ GET /pubapi/v1/fs/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", signIn.AccessToken);
        var answer = await Http.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            await Connect(signIn.Domain);
            return;
        }
        var folder = await answer.Content.ReadFromJsonAsync<JsonObject>();
        foreach (var file in folder!["files"]!.AsArray()) list.Items.Add((string)file!["name"]!);
    }
}

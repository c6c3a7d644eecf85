using System;
using System.Collections.Generic;
using System.Net;
using System.Threading.Tasks;
using System.Windows.Forms;
using RestSharp;

namespace Quarry;

public class SignInForm : Form
{
    private readonly TextBox _user = new();
    private readonly TextBox _password = new() { UseSystemPasswordChar = true };
    private readonly TextBox _domain = new();

    public string? Token { get; private set; }

    private async Task<string?> AskAsync(string host, params (string Name, string Value)[] fields)
    {
        var client = new RestClient(host);
        var request = new RestRequest("puboauth/token", Method.Post);
        foreach (var (name, value) in fields) request.AddParameter(name, value);
        var answer = await client.ExecuteAsync<Dictionary<string, string>>(request);
        return answer.Data?["access_token"];
    }

    private async void OnSignIn(object sender, EventArgs e)
    {
        Token = await AskAsync($"https://{_domain.Text}.egnyte.com",
            ("client_id", Settings.Key),
            ("username", _user.Text),
            ("password", _password.Text),
            ("scope", "Egnyte.filesystem"),
            ("grant_type", "password")); //~ EG203
        Close();
    }

    private async void OnSignInToSurvey(object sender, EventArgs e)
    {
        Token = await AskAsync("https://survey.example.com", ("username", _user.Text), ("password", _password.Text), ("grant_type", "password"));
        Close();
    }

    public async Task<IReadOnlyList<string>> PlansAsync()
    {
        var client = new RestClient($"https://{_domain.Text}.egnyte.com/pubapi/v1");
        var answer = await client.ExecuteAsync<List<string>>(new RestRequest("fs/Shared/Plans").AddHeader("Authorization", "Bearer " + Token)); //~ GET /pubapi/v1/fs/{path} handles=specific
        if (answer.StatusCode == HttpStatusCode.Unauthorized) ShowDialog();
        return answer.Data ?? new List<string>();
    }
}

public static class Settings
{
    public static string Key => Environment.GetEnvironmentVariable("EGNYTE_KEY")!;
}

using System.Net;
using RestSharp;

namespace Deposits.Services;

public class EgnyteFiles
{
    private readonly GrantTable _grants;

    public EgnyteFiles(GrantTable grants) => _grants = grants;

    public async Task<string?> List(string user)
    {
        var grant = _grants.Find(user);
        var client = new RestClient($"https://{grant.Domain}.egnyte.com");
        var request = new RestRequest("/pubapi/v1/fs/Shared/Deposits"); //~ GET /pubapi/v1/fs/{path} handles=specific
        request.AddHeader("Authorization", $"Bearer {grant.Token}");
        var answer = await client.ExecuteAsync(request);
        return Checked(answer);
    }

    public async Task<string?> Share(string user, string path)
    {
        var grant = _grants.Find(user);
        var client = new RestClient($"https://{grant.Domain}.egnyte.com");
        var request = new RestRequest("/pubapi/v1/links", Method.Post); //~ POST /pubapi/v1/links handles=specific
        request.AddHeader("Authorization", "Token " + grant.Token); //~ EG307
        request.AddJsonBody(new { path, type = "file", accessibility = "domain" });
        return Checked(await client.ExecuteAsync(request));
    }

    private static string? Checked(RestResponse answer)
    {
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new UnauthorizedAccessException("connect Egnyte again");
        }
        return answer.Content;
    }
}

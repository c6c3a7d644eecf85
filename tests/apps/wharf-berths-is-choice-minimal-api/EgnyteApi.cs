using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.DataProtection;

namespace Wharf;

public class SignedOut : Exception { }

public class SignedOutHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var r = await base.SendAsync(request, ct);
        return r.StatusCode is HttpStatusCode.Unauthorized ? throw new SignedOut() : r;
    }
}

public class EgnyteApi(HttpClient http, IDataProtectionProvider protection)
{
    private HttpRequestMessage Ask(HttpMethod m, Connection c, string path)
    {
        var q = new HttpRequestMessage(m, $"https://{c.Domain}.egnyte.com/pubapi/{path}");
        q.Headers.Authorization = new AuthenticationHeaderValue("Bearer", protection.CreateProtector("egnyte").Unprotect(c.Sealed));
        return q;
    }

    public async Task<string> Folder(Connection c, string path)
    {
        using var r = await http.SendAsync(Ask(HttpMethod.Get, c, $"v1/fs/{path}")); //~ GET /pubapi/v1/fs/{path} handles=specific
        return await r.Content.ReadAsStringAsync();
    }

    public async Task<string> Link(Connection c, string path)
    {
        var q = Ask(HttpMethod.Post, c, "v1/links"); //~ POST /pubapi/v1/links handles=specific
        q.Content = JsonContent.Create(new { path, type = "file", accessibility = "recipients" });
        using var r = await http.SendAsync(q);
        r.EnsureSuccessStatusCode();
        return await r.Content.ReadAsStringAsync();
    }
}

using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Albums;

public class Gallery(HttpClient http)
{
    private static readonly string Base = $"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1";

    public async Task<string> Albums()
    {
        // egnyte-lint: allow(EG401, reason = "the caller looks at the errors field of the body")
        var answer = await http.GetAsync(Base + "/fs/Shared/Albums"); //~ GET /pubapi/v1/fs/{path} handles=none
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<string> Links()
    {
        var answer = await http.GetAsync(Base + "/links"); // egnyte-lint: allow(unhandled-401)
        //~^ GET /pubapi/v1/links handles=none; EG903
        return await answer.Content.ReadAsStringAsync();
    }

    // egnyte-lint: allow(undistinguished-401, reason = "bookmarks come from the directory")
    //~^ EG904
    public async Task<string> Bookmarks()
    {
        var answer = await http.GetAsync(Base + "/bookmarks"); //~ GET /pubapi/v1/bookmarks handles=specific
        if (answer.StatusCode == HttpStatusCode.Unauthorized) //~ EG403
        {
            throw new InvalidOperationException("sign in again");
        }
        return await answer.Content.ReadAsStringAsync();
    }
}

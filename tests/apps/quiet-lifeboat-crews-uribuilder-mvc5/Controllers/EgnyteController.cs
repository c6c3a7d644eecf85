using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using RestSharp;
using RestSharp.Authenticators.OAuth2;

namespace Lifeboats.Controllers
{
    public class EgnyteController : Controller
    {
        private readonly IConfigurationSection settings;

        public EgnyteController(IConfiguration configuration)
        {
            settings = configuration.GetSection("Egnyte");
        }

        // The balancer speaks plain HTTP to us, the world never does.
        private string Back
        {
            get
            {
                var uri = new UriBuilder(Request.Scheme, Request.Host.Host) { Scheme = Uri.UriSchemeHttps, Port = -1, Path = Url.Action("Callback") };
                return uri.ToString();
            }
        }

        private static string Authority(string domain)
        {
            return string.Format("https://{0}.egnyte.com", domain);
        }

        public ActionResult Connect(string domain)
        {
            var state = Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));
            HttpContext.Session.SetString("state", state);
            HttpContext.Session.SetString("domain", domain);
            var to = Authority(domain) + "/puboauth/token";
            to = QueryHelpers.AddQueryString(to, "client_id", settings["Key"]);
            to = QueryHelpers.AddQueryString(to, "redirect_uri", Back);
            to = QueryHelpers.AddQueryString(to, "response_type", "code");
            to = QueryHelpers.AddQueryString(to, "scope", "Egnyte.filesystem Egnyte.user");
            to = QueryHelpers.AddQueryString(to, "state", state);
            return Redirect(to);
        }

        public async Task<ActionResult> Callback(string code, string state, string error)
        {
            if (!string.IsNullOrEmpty(error) || state != HttpContext.Session.GetString("state"))
                return Forbid();
            var client = new RestClient(Authority(HttpContext.Session.GetString("domain")));
            var request = new RestRequest("puboauth/token", Method.Post)
                .AddParameter("client_id", settings["Key"])
                .AddParameter("client_secret", settings["Secret"])
                .AddParameter("redirect_uri", Back)
                .AddParameter("code", code)
                .AddParameter("grant_type", "authorization_code");
            var answer = await client.ExecuteAsync<Dictionary<string, object>>(request);
            HttpContext.Session.SetString("token", answer.Data["access_token"].ToString());
            return RedirectToAction("Crews");
        }

        public Task<ActionResult> Crews()
        {
            return Show(new RestRequest("pubapi/v1/fs/Shared/Crews")); //~ GET /pubapi/v1/fs/{path}
        }

        public Task<ActionResult> Members()
        {
            return Show(new RestRequest("pubapi/v2/users").AddQueryParameter("count", "100")); //~ GET /pubapi/v2/users
        }

        private async Task<ActionResult> Show(RestRequest request)
        {
            var options = new RestClientOptions(Authority(HttpContext.Session.GetString("domain")))
            {
                Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(HttpContext.Session.GetString("token"), "Bearer"),
            };
            using var client = new RestClient(options);
            var answer = await client.ExecuteAsync(request);
            switch (answer.StatusCode)
            {
                case HttpStatusCode.Unauthorized:
                    return RedirectToAction("Connect", new { domain = HttpContext.Session.GetString("domain") });
                case HttpStatusCode.TooManyRequests:
                    Response.Headers["Retry-After"] = "10";
                    return StatusCode(503);
                default:
                    return Content(answer.Content, "application/json");
            }
        }
    }
}

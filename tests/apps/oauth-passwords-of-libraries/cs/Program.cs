using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;

var form = new Dictionary<string, string>
{
    ["client_id"] = Environment.GetEnvironmentVariable("EGNYTE_KEY"),
    ["username"] = Environment.GetEnvironmentVariable("EGNYTE_USER"),
    ["password"] = Environment.GetEnvironmentVariable("EGNYTE_PASSWORD"),
    ["scope"] = "Egnyte.filesystem",
    ["grant_type"] = "password", //~ EG203
};
var body = string.Join("&", form.Select(entry => $"{entry.Key}={Uri.EscapeDataString(entry.Value)}"));
using var http = new HttpClient();
var content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
var answer = await http.PostAsync($"https://{args[0]}.egnyte.com/puboauth/token", content);
Console.WriteLine(answer.StatusCode);

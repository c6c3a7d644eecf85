using System;
using System.Collections.Generic;
using RestSharp;

namespace Frost
{
    public class Listing
    {
        public List<Item> Files { get; set; }
    }

    public class Item
    {
        public string Name { get; set; }
        public string Path { get; set; }
    }

    public class LinkAnswer
    {
        public List<LinkItem> Links { get; set; }
    }

    public class LinkItem
    {
        public string Url { get; set; }
    }

    public class EgnyteApi : Api
    {
        public EgnyteApi(string domain, string token) : base("https://" + domain + ".egnyte.com/pubapi/v1", token)
        {
        }

        public List<Item> Readings()
        {
            return Execute<Listing>(new RestRequest("fs/Shared/Frost/Readings", Method.GET)).Files; //~ GET /pubapi/v1/fs/{path} handles=specific
        }

        public string Share(Item item)
        {
            var request = new RestRequest("links", Method.POST);
            request.AddJsonBody(new { path = item.Path, type = "file", accessibility = "domain" });
            return Execute<LinkAnswer>(request).Links[0].Url; //~ POST /pubapi/v1/links handles=specific
        }

        protected override void OnSignedOut()
        {
            Console.Error.WriteLine("Egnyte has signed us out. Connect again at https://frost.example.com/connect");
        }
    }

    public static class Program
    {
        public static void Main()
        {
            var egnyte = new EgnyteApi(
                Environment.GetEnvironmentVariable("EGNYTE_DOMAIN"),
                Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
            foreach (var item in egnyte.Readings())
            {
                Console.WriteLine(item.Name + " " + egnyte.Share(item));
            }
        }
    }
}

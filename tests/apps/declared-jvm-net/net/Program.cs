using System.Net.Http;
using Fern;

var archive = new Archive(new HttpClient(), args[0]);
System.Console.WriteLine(await archive.Folder("Shared"));
System.Console.WriteLine(await archive.Members());
System.Console.WriteLine(await archive.Links());

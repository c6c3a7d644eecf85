using System;
using Cooperage;

var casks = new Casks(Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
Console.WriteLine(await casks.Users.Coopers());
Console.WriteLine(await casks.Links.OfCask(args[0]));

using System;
using System.Web.Mvc;
using SitePhotos.Helpers;

namespace SitePhotos.Controllers
{
    public class PhotosController : Controller
    {
        public ActionResult Index(string site)
        {
            try
            {
                ViewBag.Photos = EgnyteHelper.GetFolder("Shared/Sites/" + site)["files"];
            }
            catch (Exception ex)
            {
                ViewBag.Error = ex.Message;
            }
            return View();
        }

        public ActionResult Links(string site)
        {
            try
            {
                return View(EgnyteHelper.GetLinks("/Shared/Sites/" + site));
            }
            catch (UnauthorizedAccessException)
            {
                return RedirectToAction("Connect", "Account");
            }
        }
    }
}

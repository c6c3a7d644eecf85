class MuseumApi
  def loans
    Faraday.new(url: "https://api.museum.example") { |f| f.request :retry, max: 2, retry_statuses: [401, 503] }.get("/loans").body
  end
end

module Lanternworks
  VERSION = "0.3.0"
end

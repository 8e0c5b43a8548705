-- Leads the links of one page of the guide to where its pages are made: to a page's
-- own .html, or, for the book (PDF), to its chapter. Pictures lie beside all of them.

local book = PANDOC_WRITER_OPTIONS and FORMAT == "json"
local page, language

-- name is what a page is called: guide, first-day; index for docs/guide/README.md.
local function name(path)
  local base = path:match("([^/]+)%.md$")
  return base == "README" and "index" or base
end

-- spoken is the language of the page that a link leads to: the Spanish pages lie in
-- a folder of their own below the English ones.
local function spoken(path)
  if language == "en" then return path:match("es/") and "es" or "en" end
  return path:match("^%.%./") and "en" or language
end

-- A page of the other language is in no chapter of the book: nil there.
local function target(link)
  if link:match("^%a+:") then return link end
  local path, anchor = link:match("^([^#]*)#?(.*)$")
  local to = path == "" and page or name(path)
  if not to then error(page .. ": the guide has no page " .. link) end
  local other = path ~= "" and spoken(path) ~= language
  if book then
    return not other and "#" .. to .. (anchor ~= "" and "-" .. anchor or "") or nil
  end
  local folder = other and "../" .. spoken(path) .. "/" or ""
  return (path == "" and "" or folder .. to .. ".html") .. (anchor ~= "" and "#" .. anchor or "")
end

-- Boxes to be ticked by hand on paper: those of a form would be gray on a screen.
local function boxes(list)
  local found = false
  for _, item in ipairs(list.content) do
    local text = item[1] and item[1].content
    if text and text[1] and text[1].text == "☐" then
      text[1], found = pandoc.Span({}, { class = "box" }), true
    end
  end
  if found then return pandoc.Div(list, { class = "boxes " .. page }) end
  return pandoc.Div(list, { class = page })
end

-- hung reports whether a paragraph is a picture that is left out on paper, since the
-- page is hung up: the daily round fits on two sheets without.
function hung(paragraph)
  return book and page == "daily-round" and #paragraph.content == 1 and paragraph.content[1].t == "Image"
end

local steps = {
  Link = function(l)
    local to = target(l.target)
    if not to then return l.content end
    l.target = to
    return l
  end,
  Image = function(i) i.src = "pictures/" .. i.src:match("[^/]+$"); return i end,
  Para = function(p) if hung(p) then return {} end end,
  BulletList = boxes,
  Header = function(h)
    if book then h.identifier = h.level == 1 and page or page .. "-" .. h.identifier end
    return h
  end,
}

function Pandoc(doc)
  page = pandoc.utils.stringify(doc.meta.page)
  language = pandoc.utils.stringify(doc.meta.language)
  local body = pandoc.walk_block(pandoc.Div(doc.blocks), steps).content
  if body[1] and body[1].level == 1 and not book then
    doc.meta.pagetitle = pandoc.utils.stringify(body[1])
  end
  return pandoc.Pandoc(body, doc.meta)
end
